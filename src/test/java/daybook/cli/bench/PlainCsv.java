package daybook.cli.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a generated report the simplest way there is: strict GBK, all of it at once, {@code ="…"} unwrapped. */
public final class PlainCsv {
    private PlainCsv() {}

    public static List<List<String>> read(Path file) throws IOException {
        String text = Charset.forName("GBK")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        List<List<String>> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(cells(line)));
        return rows;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '=' || quoted) {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
