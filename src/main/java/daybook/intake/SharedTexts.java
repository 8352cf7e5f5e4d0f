package daybook.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The shared strings of a workbook, kept as UTF-8 in a few large blocks: a third of the memory of as many {@code String}s. */
final class SharedTexts {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] block = new byte[0];
    private int used;
    private int count;
    private int[] blockOf = new int[1_024];
    private int[] offsets = new int[1_024];
    private int[] lengths = new int[1_024];

    /** Reads {@code sharedStrings.xml}, which a workbook of inline strings does not have. */
    static SharedTexts read(@Nullable InputStream in, int longest) throws XMLStreamException {
        SharedTexts texts = new SharedTexts();
        if (in == null) {
            return texts;
        }
        XMLStreamReader xml = Xml.open(in);
        XmlText text = new XmlText(longest);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                texts.add(text.item(xml));
            }
        }
        return texts;
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (block.length - used < bytes.length) {
            block = new byte[Math.max(BLOCK, bytes.length)];
            blocks.add(block);
            used = 0;
        }
        if (count == offsets.length) {
            blockOf = Arrays.copyOf(blockOf, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        System.arraycopy(bytes, 0, block, used, bytes.length);
        blockOf[count] = Math.max(0, blocks.size() - 1);
        offsets[count] = used;
        lengths[count++] = bytes.length;
        used += bytes.length;
    }

    /** The text with that number, {@code null} if the workbook has none. */
    @Nullable String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        return lengths[index] == 0
                ? ""
                : new String(blocks.get(blockOf[index]), offsets[index], lengths[index], StandardCharsets.UTF_8);
    }
}
