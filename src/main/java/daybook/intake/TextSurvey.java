package daybook.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads the bytes of a text file as they stream by and says which encoding they are in, whether there is a NUL among them, and
 * whether their quotation marks are in pairs. One pass, no copy.
 */
final class TextSurvey {
    static final Charset CHINESE = Charset.forName("GB18030");

    private int awaited; // continuation bytes still to come
    private int least = 0x80; // what the next continuation byte may be; narrower after E0, ED, F0, F4
    private int most = 0xBF;
    private long wellFormed;
    private long malformed;
    private long quotes;
    private long line = 1;
    private long nulLine;

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b > '"' && awaited == 0) {
                continue; // most bytes, and nothing to count
            }
            if (b < 0) {
                high(b & 0xFF);
            } else {
                breakOff();
                low(b);
            }
        }
    }

    private void low(byte b) {
        if (b == '"') {
            quotes++;
        } else if (b == '\n') {
            line++;
        } else if (b == 0 && nulLine == 0) {
            nulLine = line;
        }
    }

    private void high(int b) {
        if (awaited == 0) {
            lead(b);
        } else if (b < least || b > most) {
            breakOff();
            lead(b);
        } else {
            least = 0x80;
            most = 0xBF;
            if (--awaited == 0) {
                wellFormed++;
            }
        }
    }

    private void lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            awaited = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            awaited = 2;
            least = b == 0xE0 ? 0xA0 : 0x80;
            most = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            awaited = 3;
            least = b == 0xF0 ? 0x90 : 0x80;
            most = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            malformed++;
        }
    }

    private void breakOff() {
        if (awaited > 0) {
            malformed++;
            awaited = 0;
            least = 0x80;
            most = 0xBF;
        }
    }

    /**
     * UTF-8 if every byte is, or if more of its sequences are sound than broken: Chinese in GB18030 hardly ever makes sound
     * UTF-8, so a UTF-8 file with some damage is not turned into another script. Else GB18030.
     */
    Charset charset() {
        breakOff();
        return malformed < wellFormed || malformed == 0 ? StandardCharsets.UTF_8 : CHINESE;
    }

    /** The line of the first NUL byte, 0 if there is none. */
    long nulLine() {
        return nulLine;
    }

    boolean hasOddQuotes() {
        return quotes % 2 == 1;
    }
}
