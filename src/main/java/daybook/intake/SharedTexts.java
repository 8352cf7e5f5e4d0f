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
    /** What a text costs beside its bytes: its entry in three arrays, which are copied when they are full. */
    private static final int ENTRY = 24;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] block = new byte[0];
    private int used;
    private int count;
    private long size;
    private int[] blockOf = new int[1_024];
    private int[] offsets = new int[1_024];
    private int[] lengths = new int[1_024];

    /** How many bytes of texts this machine can hold: two workbooks are open at a time, and half of the memory is for everything else. */
    static long most() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /**
     * Reads {@code sharedStrings.xml}, which a workbook of inline strings does not have. It is kept in memory as a whole and may be a hundred times as
     * large as the file, which POI's watch over zip bombs lets pass: {@link UnreadableFile} where it takes more than {@code most} bytes.
     */
    static SharedTexts read(@Nullable InputStream in, int longest, long most, Faults faults) throws XMLStreamException {
        SharedTexts texts = new SharedTexts();
        if (in == null) {
            return texts;
        }
        XMLStreamReader xml = Xml.open(in);
        XmlText text = new XmlText(longest);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                texts.add(text.item(xml));
                if (texts.size > most) {
                    throw faults.because("inflates");
                }
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
        size += bytes.length + ENTRY;
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
