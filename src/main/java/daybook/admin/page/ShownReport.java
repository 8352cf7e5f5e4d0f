package daybook.admin.page;

import daybook.jobs.RunReports.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;

/** A report as a page offers it. */
record ShownReport(String name, Kind kind, long bytes) {
    /** What reports there are, in the order in which people want them. */
    enum Kind {
        EXCEPTIONS("异常报告"),
        RECONCILIATION("对账"),
        PAYMENTS("淘宝订单付款"),
        PURCHASES("采购产品列表"),
        CHANGES("变化"),
        FINDINGS("findings"),
        CERTIFICATE("certificate"),
        OTHER("");

        private final String begins;

        Kind(String begins) {
            this.begins = begins;
        }

        private static Kind of(String name) {
            return Stream.of(values()).filter(kind -> name.startsWith(kind.begins)).findFirst().orElse(OTHER);
        }

        public String css() {
            return PageWords.css(this);
        }
    }

    static ShownReport of(Report report) {
        try {
            return new ShownReport(report.name(), Kind.of(report.name()), Files.size(report.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
