package daybook.intake;

import daybook.slot.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that may be a slot's, by place and name. Those named by the shop win over those named by Taobao, which say no session. */
record Candidates(List<Path> files) {
    static Candidates in(Path inbox, Slot slot) {
        List<Path> shop = new ArrayList<>();
        List<Path> taobao = new ArrayList<>();
        for (Path entry : list(inbox)) {
            if (Files.isDirectory(entry)) {
                if (slot.date().equals(FileNames.day(Faults.nameOf(entry)))) {
                    list(entry).forEach(file -> add(file, slot, true, shop, taobao));
                }
            } else {
                add(entry, slot, false, shop, taobao);
            }
        }
        return new Candidates(List.copyOf(shop.isEmpty() ? taobao : shop));
    }

    /** The sheets whose names begin so, straight in the inbox and in the folder of the day. */
    static List<Path> sheets(Path inbox, String beginning, LocalDate day) {
        List<Path> sheets = new ArrayList<>();
        for (Path entry : list(inbox)) {
            boolean ofDay = Files.isDirectory(entry) && day.equals(FileNames.day(Faults.nameOf(entry)));
            for (Path file : ofDay ? list(entry) : List.of(entry)) {
                if (FileNames.ofSheet(Faults.nameOf(file), beginning) && Files.isRegularFile(file)) {
                    sheets.add(file);
                }
            }
        }
        return sheets;
    }

    /** Outside the folder of the day a name of Taobao counts only if it carries the day. */
    private static void add(Path file, Slot slot, boolean inFolderOfDay, List<Path> shop, List<Path> taobao) {
        String name = Faults.nameOf(file);
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (FileNames.ofShop(name, slot) != null) {
            shop.add(file);
        } else if (FileNames.ofTaobao(name) != null && (inFolderOfDay || FileNames.carries(name, slot.date()))) {
            taobao.add(file);
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
