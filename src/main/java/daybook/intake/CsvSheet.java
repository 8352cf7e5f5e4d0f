package daybook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.file.Files;

/** A csv in the encoding that its content was found to have; what does not decode becomes U+FFFD, for the rules to report. */
record CsvSheet(Content content, IntakeSettings settings) implements Sheets {
    private static final int BYTE_ORDER_MARK = 3;

    @Override
    public int count() {
        return 1;
    }

    @Override
    public RawRows open(int sheet) {
        Faults faults = new Faults(content.file());
        try {
            InputStream in = skipMark(Files.newInputStream(content.file()));
            QuoteMender text = new QuoteMender(new InputStreamReader(in, content.charset()));
            return new CsvRows(faults, settings, new CsvRecord(faults, settings), text);
        } catch (IOException e) {
            throw faults.because(e, "not-opened", String.valueOf(e.getMessage()));
        }
    }

    private static InputStream skipMark(InputStream in) throws IOException {
        PushbackInputStream marked = new PushbackInputStream(in, BYTE_ORDER_MARK);
        byte[] head = new byte[BYTE_ORDER_MARK];
        int length = marked.readNBytes(head, 0, BYTE_ORDER_MARK);
        if (!Format.hasBom(head, length)) {
            marked.unread(head, 0, length);
        }
        return marked;
    }
}
