package daybook.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages a file as transport, editors and bad luck do: the same seed, the same damage. */
public final class Mutator {
    private static final List<String> WORDS = List.of(
            "\"", "\"\"", ",", "\n", "\r\n", "\r", "=", "=\"", "'", "\0", "\t", ";", "\uFEFF", "null", "6.21104E+15", "99999999999999999999999999", "-1", "1e999", "NaN",
            "<", ">", "&", "&amp;", "&#0;", "</c>", "<row r=\"999999999\">", "r=\"XFD1\"", "t=\"inlineStr\"", "t=\"e\"", "t=\"s\"", "<v>999999999</v>", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "2011-02-30 25:61:61", "＝", "，", "订单编号", "主订单编号", "购买数量", "\uD83D", "\uD83D\uDE00");

    private final Random random;

    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** One to eight damages; of a workbook half of them within one of its parts, which is packed again. */
    public byte[] damage(byte[] file) {
        boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        if (zip && random.nextInt(4) > 0) {
            return repacked(file);
        }
        return bytes(file);
    }

    private byte[] bytes(byte[] file) {
        byte[] damaged = file;
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] file) {
        if (file.length < 2) {
            return word();
        }
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(random.nextInt(8) == 0 ? file.length : 40));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(file, from);
            case 1 -> join(cut(file, 0, from), cut(file, to, file.length));
            case 2 -> join(cut(file, 0, to), cut(file, from, to), cut(file, to, file.length));
            case 3, 4, 5 -> join(cut(file, 0, from), word(), cut(file, from, file.length));
            case 6 -> join(cut(file, 0, from), word(), cut(file, to, file.length));
            case 7 -> cut(file, 0, from);
            default -> join(cut(file, 0, from), noise(), cut(file, from, file.length));
        };
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] ^= (byte) (1 << (at % 8));
        return copy;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(12)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] repacked(byte[] workbook) {
        Map<String, byte[]> parts = parts(workbook);
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(12) == 0) {
            parts.remove(name);
        } else {
            parts.put(name, bytes(parts.getOrDefault(name, new byte[0])));
        }
        return packed(parts);
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, Math.max(from, to));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
