package daybook.jobs;

import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImportStore;
import daybook.slot.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The workbooks that tell what came of sheets. Each is written beside its place, as {@code .<sheet>.<name>}, and gets its name once what it tells is in the tables: nobody is ever
 * told of commands that were not done. That of a process that died in between gets its name, or goes, before the next sheet is taken.
 */
final class SheetReports {
    private static final String ENDING = ".xlsx";
    private static final Pattern WAITING = Pattern.compile("\\.(\\d{1,18})\\.(.+" + Pattern.quote(ENDING) + ")");

    private final Home home;
    private final SheetImportStore imports;

    SheetReports(Home home, SheetImportStore imports) {
        this.home = home;
        this.imports = imports;
    }

    /** Writes one, in the transaction in which the sheet is taken; gives where it will be. */
    Path write(SheetImport sheet, String name, Consumer<Path> writing) {
        Path target = unused(of(sheet.shop(), sheet.kind()).resolve(sheet.folder()), name);
        Path waiting = target.resolveSibling("." + sheet.id() + "." + target.getFileName());
        writing.accept(waiting);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                show(waiting, target);
            }

            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    forget(waiting);
                }
            }
        });
        return target;
    }

    /** Shows or removes what processes left that died; for whoever holds the lock of all sheets. */
    void settle(String shop, Kind kind) {
        Path folder = of(shop, kind);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> hidden = files.filter(file -> Files.isRegularFile(file) && name(file).startsWith(".")).toList();
            hidden.forEach(this::settle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle(Path file) {
        Matcher waiting = WAITING.matcher(name(file));
        if (waiting.matches() && imports.isTaken(Long.parseLong(waiting.group(1)))) {
            show(file, file.resolveSibling(waiting.group(2)));
        } else {
            forget(file);
        }
    }

    private Path of(String shop, Kind kind) {
        return home.sheetReports(shop, kind.job());
    }

    private static Path unused(Path folder, String name) {
        Path target = folder.resolve(name + ENDING);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(name + " (" + number + ")" + ENDING);
        }
        return target;
    }

    private static void show(Path waiting, Path target) {
        try {
            Files.move(waiting, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path waiting) {
        try {
            Files.deleteIfExists(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
