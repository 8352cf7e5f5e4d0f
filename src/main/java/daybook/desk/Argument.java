package daybook.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a command may be told, each under its name. */
public enum Argument {
    /** Why. */
    REASON,
    /** A flag: though something is found against it. */
    FORCE,
    /** A flag: no longer. */
    OFF,
    /** What a note is to say. */
    TEXT,
    COURIER,
    /** Why a customer is put on the blacklist. */
    CAUSE,
    /** A payment status. */
    STATUS,
    /** The number of a line. */
    LINE,
    /** Numbers of lines, {@code 2,3}. */
    LINES,
    /** Pieces by the number of their line, {@code 2=1,3=4}. */
    PIECES,
    /** An item number or its digits. */
    ITEM,
    COLOUR,
    SIZE,
    /** Yuan a piece. */
    PRICE,
    /** A count of pieces. */
    QUANTITY,
    /** Yuan. */
    AMOUNT;

    /** Its name in a form, in JSON, on the command line and in a sheet. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is said or left out, and has no value of its own. */
    public boolean isFlag() {
        return this == FORCE || this == OFF;
    }

    /** The argument of that name; nothing if there is none. */
    public static Optional<Argument> of(String key) {
        return Arrays.stream(values()).filter(argument -> argument.key().equals(key)).findFirst();
    }
}
