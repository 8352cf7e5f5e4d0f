package daybook.intake;

import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The folder into which the shop drops its files: finds the two of a slot. Nothing in it is ever changed. */
public final class Inbox {
    private static final int MOST_NAMES = 8;
    /** Whose folders are looked into for sheets that came after the last look of their day, or while no process ran. */
    private static final int DAYS_BACK = 14;

    private final Path folder;
    private final String shown;
    private final Reports reports;
    private final Readers readers;
    private final Quiet quiet;

    /** {@code readers}: leave out what another run has read where more files lie there than a slot has. */
    public Inbox(Home home, String shop, Reports reports, Readers readers) {
        this(home.inbox(shop), home.shown(home.inbox(shop)), reports, readers, Clock.systemUTC(), pause -> Thread.sleep(pause.toMillis()));
    }

    /** {@code shown}: how sentences name the folder. */
    Inbox(Path folder, String shown, Reports reports, Readers readers, InstantSource clock, Quiet.Pause pause) {
        this.folder = folder;
        this.shown = shown;
        this.reports = reports;
        this.readers = readers;
        this.quiet = new Quiet(reports.settings(), clock, pause);
    }

    /** Looks for the slot's files in the folder of its day and straight in the inbox; both are read to their end, for their hashes. */
    public Found find(Slot slot) {
        Candidates candidates = Candidates.in(folder, slot);
        try {
            List<Path> growing = quiet.stillGrowing(candidates.files());
            if (!growing.isEmpty()) {
                return stillGrowing(growing);
            }
            Unread unread = new Unread(slot, readers);
            List<Path> files = unread.of(candidates);
            files = files.size() > 2 ? unread.fewer(files) : files;
            if (files.size() > 2) {
                return new Found.Refused(Sentence.of("intake.too-many", slot, names(files)));
            }
            return files.isEmpty() ? bothMissing(slot, candidates.lying()) : recognise(slot, files);
        } catch (IOException e) { // taken away between two looks
            return stillGrowing(candidates.files());
        }
    }

    private Found bothMissing(Slot slot, List<Path> lying) {
        String orders = FileNames.expected(slot, ReportKind.ORDERS);
        String items = FileNames.expected(slot, ReportKind.ITEMS);
        return new Found.Missing(
                lying.isEmpty()
                        ? Sentence.of("intake.both-missing", slot, shown, orders, items)
                        : Sentence.of("intake.both-missing-among", slot, shown, orders, items, some(lying)));
    }

    private static String some(List<Path> files) {
        return names(files.subList(0, Math.min(files.size(), MOST_NAMES))) + (files.size() > MOST_NAMES ? ", …" : "");
    }

    /**
     * The sheets that people keep, lying straight in the inbox and in the folders of the day and of the fourteen days before.
     *
     * @param ready the oldest first, by their last change
     * @param growing somebody is still writing them
     * @param earlier which of those that are ready lie in the folder of an earlier day, and when they were last changed
     */
    public record Dropped(List<Path> ready, List<Path> growing, Map<Path, Instant> earlier) {
        public Dropped {
            ready = List.copyOf(ready);
            growing = List.copyOf(growing);
            earlier = Map.copyOf(earlier);
        }
    }

    private record Aged(Path file, Instant changed) {}

    /** Looks for the sheets whose names begin with that text. */
    public Dropped sheets(String beginning, LocalDate day) {
        List<Path> files = new ArrayList<>(Candidates.sheets(folder, beginning, of -> !of.isAfter(day) && of.isAfter(day.minusDays(DAYS_BACK + 1))));
        try {
            List<Path> growing = quiet.stillGrowing(files);
            files.removeAll(growing);
            List<Aged> aged = new ArrayList<>();
            for (Path file : files) {
                aged.add(new Aged(file, Stamp.of(file).changed()));
            }
            aged.sort(Comparator.comparing(Aged::changed).thenComparing(Aged::file));
            Map<Path, Instant> earlier = aged.stream().filter(file -> isOfEarlierDay(file.file(), day)).collect(Collectors.toMap(Aged::file, Aged::changed));
            return new Dropped(aged.stream().map(Aged::file).toList(), growing, earlier);
        } catch (IOException e) { // taken away between two looks
            return new Dropped(List.of(), files, Map.of());
        }
    }

    private boolean isOfEarlierDay(Path file, LocalDate day) {
        Path place = Objects.requireNonNull(file.getParent());
        return !place.equals(folder) && !day.equals(FileNames.day(Faults.nameOf(place)));
    }

    private Found recognise(Slot slot, List<Path> files) throws IOException {
        try {
            Report first = reports.recognise(files.get(0));
            if (files.size() == 1) {
                return partnerMissing(slot, first);
            }
            Report second = reports.recognise(files.get(1));
            boolean still = first.stamp().equals(Stamp.of(first.path())) && second.stamp().equals(Stamp.of(second.path()));
            return still ? pair(slot, first, second) : stillGrowing(files);
        } catch (UnreadableFile e) {
            return e.isUnfinished() ? new Found.NotReady(e.sentence()) : new Found.Refused(e.sentence());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Found pair(Slot slot, Report first, Report second) {
        if (first.sha256().equals(second.sha256())) {
            return new Found.Refused(Sentence.of("intake.same-content", first.name(), second.name()));
        }
        if (first.kind() == second.kind()) {
            return new Found.Refused(Sentence.of("intake.two-" + first.kind().key(), first.name(), second.name()));
        }
        boolean ordersFirst = first.kind() == ReportKind.ORDERS;
        Report orders = ordersFirst ? first : second;
        Report items = ordersFirst ? second : first;
        boolean swapped = promised(orders, slot) != ReportKind.ORDERS || promised(items, slot) != ReportKind.ITEMS;
        return new Found.Pair(orders, items,
                swapped ? List.of(Sentence.of("intake.names-swapped", orders.name(), items.name())) : List.of());
    }

    private static ReportKind promised(Report report, Slot slot) {
        ReportKind shop = FileNames.ofShop(report.name(), slot);
        ReportKind taobao = FileNames.ofTaobao(report.name());
        return shop != null ? shop : taobao != null ? taobao : report.kind();
    }

    private static Found partnerMissing(Slot slot, Report only) {
        ReportKind missing = only.kind() == ReportKind.ORDERS ? ReportKind.ITEMS : ReportKind.ORDERS;
        return new Found.Missing(Sentence.of("intake." + missing.key() + "-missing", slot, only.name(), FileNames.expected(slot, missing)));
    }

    private static Found stillGrowing(List<Path> files) {
        return new Found.NotReady(Sentence.of("intake.still-growing", names(files)));
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(Faults::nameOf).toList());
    }
}
