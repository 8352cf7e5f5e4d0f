package daybook.intake;

import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.jspecify.annotations.Nullable;

/** The records of an xls one by one; charts inside a sheet are passed over. Each part says where it ends: a file that is over before that has lost some of its rows. */
final class XlsRecords {
    private final RecordFactoryInputStream in;
    private boolean partIsOver;

    XlsRecords(InputStream stream) {
        this.in = new RecordFactoryInputStream(stream, false);
    }

    /** The next record of the part being read, {@code null} at the end of the part. */
    @Nullable Record next() {
        if (partIsOver) {
            return null;
        }
        Record record = more();
        while (record instanceof BOFRecord) {
            skipPart();
            record = more();
        }
        partIsOver = record instanceof EOFRecord;
        return partIsOver ? null : record;
    }

    private Record more() {
        Record record = in.nextRecord();
        if (record == null) {
            throw new IllegalStateException("the file is over before its part is");
        }
        return record;
    }

    /** Goes into the part that comes first in the file. */
    void enter() {
        in.nextRecord();
    }

    /** Goes into the sheet with that number, counted from 0; charts on a sheet of their own do not count. */
    void goToSheet(int sheet) {
        partIsOver = false;
        int found = -1;
        for (Record record = in.nextRecord(); record != null; record = in.nextRecord()) {
            if (record instanceof BOFRecord start) {
                found += start.getType() == BOFRecord.TYPE_WORKSHEET ? 1 : 0;
                if (found == sheet && start.getType() == BOFRecord.TYPE_WORKSHEET) {
                    return;
                }
                skipPart();
            }
        }
    }

    private void skipPart() {
        int depth = 1;
        while (depth > 0) {
            Record record = more();
            depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        }
    }
}
