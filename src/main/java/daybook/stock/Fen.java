package daybook.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices in fen, for the few hundred cells of a stock sheet. */
final class Fen {
    private static final BigDecimal MOST = new BigDecimal("10000000000000");

    private Fen() {}

    /** Reads {@code 35}, {@code 35.5}, {@code ¥35.00}, {@code 35元}, {@code 1,035.00}; null for anything else, for less than 0 and for parts of a fen. */
    static @Nullable Long read(String text) {
        String number = Folded.withoutBlanks(text);
        if (!number.isEmpty() && (number.charAt(0) == '¥' || number.charAt(0) == '￥')) {
            number = number.substring(1);
        }
        if (number.endsWith("元")) {
            number = number.substring(0, number.length() - 1);
        }
        return number.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,12})?|\\d{1,13}(\\.\\d{1,12})?")
                ? whole(new BigDecimal(number.replace(",", "")))
                : null;
    }

    private static @Nullable Long whole(BigDecimal yuan) {
        BigDecimal fen = yuan.movePointRight(2).stripTrailingZeros();
        return fen.scale() > 0 || yuan.compareTo(MOST) >= 0 ? null : fen.longValueExact();
    }

    /** With two decimals. */
    static String text(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
