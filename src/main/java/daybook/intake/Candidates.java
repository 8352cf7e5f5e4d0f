package daybook.intake;

import daybook.slot.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files that may be a slot's, by place and name. Those named by the shop win over those named by Taobao, which say no session; where neither
 * name stands in the folder of the day, any table in it may be a report.
 *
 * @param doubtful those of the files whose place and name might as well mean another slot of the day
 * @param lying what else could be meant: the files of the day's folder and of the inbox, whatever they are
 */
record Candidates(List<Path> files, List<Path> doubtful, List<Path> lying) {
    Candidates {
        files = List.copyOf(files);
        doubtful = List.copyOf(doubtful);
        lying = List.copyOf(lying);
    }

    static Candidates in(Path inbox, Slot slot) {
        List<Path> shop = new ArrayList<>();
        List<Path> taobao = new ArrayList<>();
        List<Path> nameless = new ArrayList<>();
        List<Path> lying = new ArrayList<>();
        for (Place place : places(inbox, slot.date()::equals)) {
            Path file = place.file();
            String name = Faults.nameOf(file);
            if (place.outside()) {
                lying.add(file);
                continue;
            }
            if (FileNames.ofShop(name, slot) != null) {
                shop.add(file);
            } else if (FileNames.ofTaobao(name) != null && (place.ofDay() || FileNames.carries(name, slot.date()))) {
                taobao.add(file);
            } else if (place.ofDay() && FileNames.maybeReport(name)) {
                nameless.add(file);
            }
            if (!FileNames.hidden(name) && !FileNames.ofOurs(name)) {
                lying.add(file);
            }
        }
        return chosen(shop, taobao, nameless, lying);
    }

    private static Candidates chosen(List<Path> shop, List<Path> taobao, List<Path> nameless, List<Path> lying) {
        if (shop.size() > 1) {
            return new Candidates(shop, List.of(), lying);
        }
        if (shop.isEmpty() && taobao.isEmpty()) {
            return new Candidates(nameless, nameless, lying);
        }
        List<Path> both = new ArrayList<>(shop);
        both.addAll(taobao);
        return new Candidates(both, taobao, lying);
    }

    /** The sheets whose names begin so: straight in the inbox, and in the folders of days of which that holds. */
    static List<Path> sheets(Path inbox, String beginning, Predicate<LocalDate> days) {
        return places(inbox, days).stream()
                .filter(place -> !place.outside())
                .map(Place::file)
                .filter(file -> FileNames.ofSheet(Faults.nameOf(file), beginning))
                .toList();
    }

    /** {@code outside}: it leads out of the inbox. Whoever may lay files there may not have others of this machine read. */
    private record Place(Path file, boolean ofDay, boolean outside) {}

    private static List<Place> places(Path inbox, Predicate<LocalDate> days) {
        List<Place> places = new ArrayList<>();
        for (Path entry : list(inbox)) {
            LocalDate day = FileNames.day(Faults.nameOf(entry));
            boolean ofDay = day != null && days.test(day) && Files.isDirectory(entry);
            for (Path file : ofDay ? list(entry) : List.of(entry)) {
                if (Files.isRegularFile(file)) {
                    places.add(new Place(file, ofDay, leadsOut(file, inbox)));
                }
            }
        }
        return places;
    }

    /** The inbox itself may be a link, to a folder that others share. */
    private static boolean leadsOut(Path file, Path inbox) {
        boolean linked = Files.isSymbolicLink(file) || Files.isSymbolicLink(Objects.requireNonNull(file.getParent()));
        try {
            return linked && !file.toRealPath().startsWith(inbox.toRealPath());
        } catch (IOException e) {
            return true; // it leads nowhere
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
