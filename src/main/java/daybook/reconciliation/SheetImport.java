package daybook.reconciliation;

import java.time.LocalDateTime;

/**
 * One reading of a sheet that people keep.
 *
 * @param name of the file, as it was delivered
 * @param folder below the job's archive and its reports, where the copy and the marked workbook lie
 * @param actor the job that read it, or whoever brought it
 */
public record SheetImport(
        long id, Kind kind, String shop, String name, String sha256, String folder, String actor, LocalDateTime at, State state) {
    /** What the sheet is about. */
    public enum Kind {
        /** 库存表; it is the whole house's, whatever the shop. */
        STOCK("stock-import", "库存表"),
        /** 发货表 */
        SHIPMENTS("shipment-import", "发货表"),
        /** 采购产品列表 that a purchaser has filled in; it is the whole house's, as stock is. */
        ANSWERS("answer-import", "采购产品列表"),
        /** 异常报告 that somebody has mended */
        MENDS("mend-import", "异常报告"),
        /** 批量命令: what the order desk is to do, row by row */
        COMMANDS("command-import", "批量命令");

        private final String job;
        private final String title;

        Kind(String job, String title) {
            this.job = job;
            this.title = title;
        }

        /** The job that reads such sheets; it has a folder of that name in the archive and in the reports. */
        public String job() {
            return job;
        }

        /** What the shop calls the sheet; its file's name begins so. */
        public String title() {
            return title;
        }
    }

    /** How far it has come. */
    public enum State {
        /** Under way, or its process died; nothing of it is in the tables. */
        RUNNING,
        /** Taken, but for the rows that were found wrong. */
        DONE,
        /** No such sheet; nothing of it is in the tables. */
        REFUSED,
        /** Something else went wrong; nothing of it is in the tables. */
        FAILED
    }

    /** Rows read, taken, and not taken. */
    public record Rows(int read, int taken, int wrong) {
        public static final Rows NONE = new Rows(0, 0, 0);
    }
}
