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
    private long malformed;
    private int chinesePlace; // bytes of a GB18030 character read so far
    private long malformedChinese;
    private long quotes;
    private long line = 1;
    private long nulLine;

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b > '"' && awaited == 0 && chinesePlace == 0) {
                continue; // most bytes, and nothing to count
            }
            chinese(b & 0xFF);
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
            awaited--;
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

    /** The same bytes read as GB18030: two bytes, or four of which the second and the fourth are digits. */
    private void chinese(int b) {
        boolean lead = b > 0x80 && b < 0xFF;
        boolean digit = b >= '0' && b <= '9';
        if (chinesePlace == 0 && b < 0x80) {
            return;
        }
        boolean fits = switch (chinesePlace) {
            case 0, 2 -> lead;
            case 1 -> digit || (b >= 0x40 && b != 0x7F && b != 0xFF);
            default -> digit;
        };
        boolean ends = chinesePlace == 3 || (chinesePlace == 1 && !digit);
        malformedChinese += fits ? 0 : 1;
        chinesePlace = fits && !ends ? chinesePlace + 1 : 0;
    }

    /**
     * UTF-8 if every byte is; else the encoding that fewer characters break: a file in UTF-8 with some damage is not turned into another script, nor is one
     * in GB18030 whose few words happen to look like UTF-8, as 圆通 does.
     */
    Charset charset() {
        breakOff();
        return malformed == 0 || malformed < malformedChinese ? StandardCharsets.UTF_8 : CHINESE;
    }

    /** The line of the first NUL byte, 0 if there is none. */
    long nulLine() {
        return nulLine;
    }

    boolean hasOddQuotes() {
        return quotes % 2 == 1;
    }
}
