package daybook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over the bytes of a file says: its format, encoding and hash.
 *
 * @param sha256 lower hex, of all bytes
 * @param charset of a text; UTF-8 for the other formats, where it means nothing
 * @param oddQuotes a text whose quotation marks are not in pairs, so that its end may be missing
 */
record Content(Path file, Stamp stamp, Format format, String sha256, Charset charset, boolean oddQuotes) {
    /** Long enough for the widest header; a text without a line break in it is no table. */
    private static final int BLOCK = 256 * 1024;

    /** Reads the file once; {@link UnreadableFile} if it cannot be opened or is nothing Daybook reads. */
    static Content of(Path file) {
        Faults faults = new Faults(file);
        try (InputStream in = Files.newInputStream(file)) {
            Stamp stamp = Stamp.of(file);
            byte[] block = new byte[BLOCK];
            int length = in.readNBytes(block, 0, BLOCK);
            Format format = Format.of(block, length);
            refuse(format, faults);
            if (format == Format.TEXT && length == BLOCK && !hasLineBreak(block)) {
                throw faults.because("line-endless", BLOCK / 1024);
            }
            return survey(file, stamp, format, in, block, length);
        } catch (IOException e) {
            throw faults.because(e, "not-opened", String.valueOf(e.getMessage()));
        }
    }

    private static Content survey(Path file, Stamp stamp, Format format, InputStream in, byte[] block, int first) throws IOException {
        MessageDigest digest = newDigest();
        TextSurvey text = new TextSurvey();
        for (int length = first; length > 0; length = in.readNBytes(block, 0, BLOCK)) {
            digest.update(block, 0, length);
            if (format == Format.TEXT) {
                text.accept(block, length);
                refuseNul(text, file);
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Charset charset = format == Format.TEXT ? text.charset() : StandardCharsets.UTF_8;
        return new Content(file, stamp, format, hash, charset, text.hasOddQuotes());
    }

    private static void refuse(Format format, Faults faults) {
        switch (format) {
            case EMPTY -> throw faults.unfinished(null, "file-empty");
            case UTF16 -> throw faults.because("utf16");
            case MARKUP -> throw faults.because("markup");
            case TEXT, ZIP, OLE2 -> {}
        }
    }

    private static void refuseNul(TextSurvey text, Path file) {
        if (text.nulLine() > 0) {
            throw new Faults(file).because("nul", text.nulLine());
        }
    }

    private static boolean hasLineBreak(byte[] block) {
        for (byte b : block) {
            if (b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
