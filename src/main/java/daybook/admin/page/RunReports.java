package daybook.admin.page;

import daybook.reconciliation.ReportFile;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a run left for people and that are still there. */
final class RunReports {
    static final String CERTIFICATE = "certificate.json";

    private final SlotRunStore runs;
    private final Home home;

    RunReports(SlotRunStore runs, Home home) {
        this.runs = runs;
        this.home = home;
    }

    /** One of them: its name, what it is (a key of {@code page.report}), where it lies, and how large it is. */
    record Report(String name, Kind kind, Path path, long bytes) {}

    /** What reports there are, in the order in which people want them. */
    enum Kind {
        EXCEPTIONS("异常报告"),
        RECONCILIATION("对账"),
        PAYMENTS("淘宝订单付款"),
        PURCHASES("采购产品列表"),
        CHANGES("变化"),
        FINDINGS("findings"),
        CERTIFICATE("certificate");

        private final String begins;

        Kind(String begins) {
            this.begins = begins;
        }

        static Optional<Kind> of(String name) {
            return Stream.of(values()).filter(kind -> name.startsWith(kind.begins)).findFirst();
        }

        public String css() {
            return PageWords.css(this);
        }
    }

    List<Report> of(SlotRun run) {
        Path folder = folder(run);
        List<Report> reports = new ArrayList<>();
        for (String name : names(run, folder)) {
            Path path = folder.resolve(name);
            if (Files.isRegularFile(path)) {
                Kind.of(name).ifPresent(kind -> reports.add(new Report(name, kind, path, size(path))));
            }
        }
        reports.sort(Comparator.comparing(Report::kind).thenComparing(Report::name, Comparator.reverseOrder()));
        return reports;
    }

    Path certificate(SlotRun run) {
        return home.reports(run.slot(), run.attempt()).resolve(CERTIFICATE);
    }

    /** What a refused or a dry run left lies beside, and only the last of them is still there. */
    private Path folder(SlotRun run) {
        if (run.dryRun()) {
            return home.asideReports(run.slot(), "dry-run");
        }
        return run.state() == SlotRun.State.REFUSED ? home.asideReports(run.slot(), "refused") : home.reports(run.slot(), run.attempt());
    }

    private List<String> names(SlotRun run, Path folder) {
        if (!run.dryRun() && run.state() != SlotRun.State.REFUSED) {
            List<String> names = new ArrayList<>(runs.reports(run.id()).stream().map(ReportFile::name).toList());
            names.add(CERTIFICATE);
            return names;
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.startsWith(".")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
