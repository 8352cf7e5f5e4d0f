package daybook.intake;

import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** What the sheets of an xls share: strings, date styles, the first day of its calendar. */
final class XlsGlobals {
    private final DateStyles styles = new DateStyles();
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int sheets;

    /** Reads the first part of the file; the records then stand before the first sheet. */
    static XlsGlobals read(XlsRecords records) {
        XlsGlobals globals = new XlsGlobals();
        records.enter();
        for (Record record = records.next(); record != null; record = records.next()) {
            globals.take(record);
        }
        return globals;
    }

    private void take(Record record) {
        if (record instanceof BoundSheetRecord) {
            sheets++;
        } else if (record instanceof SSTRecord found) {
            texts = found;
        } else if (record instanceof FormatRecord format) {
            styles.addFormat(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.addStyle(style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    int sheets() {
        return sheets;
    }

    String text(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new IllegalStateException("no shared string " + index);
        }
        return texts.getString(index).getString();
    }

    String number(int style, double value) {
        return styles.isDate(style) ? NumberText.date(value, from1904) : NumberText.plain(value);
    }
}
