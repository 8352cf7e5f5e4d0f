package daybook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one xls sheet: its cells come row by row, and a row ends where a cell of another begins. */
final class XlsRows implements RawRows {
    private final POIFSFileSystem container;
    private final XlsRecords records;
    private final XlsGlobals globals;
    private final RowCells cells;
    private final Path file;
    private @Nullable CellValueRecordInterface ahead;
    private int last;

    XlsRows(POIFSFileSystem container, XlsRecords records, XlsGlobals globals, RowCells cells, Path file) {
        this.container = container;
        this.records = records;
        this.globals = globals;
        this.cells = cells;
        this.file = file;
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            CellValueRecordInterface cell = ahead == null ? nextCell() : ahead;
            if (cell == null) {
                return null;
            }
            cells.clear();
            int row = cell.getRow();
            if (row < last) { // rows are known by their numbers, and internal numbers are given by them
                throw new Faults(file).because("row-order", row + 1, last);
            }
            last = row + 1;
            while (cell != null && cell.getRow() == row) {
                cells.put(row + 1, cell.getColumn(), text(cell));
                cell = nextCell();
            }
            ahead = cell;
            return cells.row(row + 1);
        } catch (RuntimeException e) {
            throw XlsFile.fault(file, e);
        }
    }

    private @Nullable CellValueRecordInterface nextCell() {
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof CellValueRecordInterface cell) {
                return cell;
            }
        }
        return null;
    }

    private String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return globals.text(label.getSSTIndex());
        } else if (cell instanceof NumberRecord number) {
            return globals.number(number.getXFIndex(), number.getValue());
        } else if (cell instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? bool(flag.getBooleanValue()) : error(flag.getErrorValue());
        } else if (cell instanceof FormulaRecord formula) {
            return result(formula);
        }
        return cell instanceof LabelRecord label ? label.getValue() : "";
    }

    /** What the formula gave when the file was saved; a text stands in the record after it. */
    private String result(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            Record record = records.next();
            while (record instanceof SharedFormulaRecord || record instanceof ArrayRecord) {
                record = records.next();
            }
            return record instanceof StringRecord text ? text.getString() : "";
        }
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> bool(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            default -> globals.number(formula.getXFIndex(), formula.getValue());
        };
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
