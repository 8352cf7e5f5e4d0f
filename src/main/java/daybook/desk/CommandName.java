package daybook.desk;

import static daybook.desk.Argument.AMOUNT;
import static daybook.desk.Argument.CAUSE;
import static daybook.desk.Argument.COLOUR;
import static daybook.desk.Argument.COURIER;
import static daybook.desk.Argument.FORCE;
import static daybook.desk.Argument.ITEM;
import static daybook.desk.Argument.LINE;
import static daybook.desk.Argument.LINES;
import static daybook.desk.Argument.OFF;
import static daybook.desk.Argument.PIECES;
import static daybook.desk.Argument.PRICE;
import static daybook.desk.Argument.QUANTITY;
import static daybook.desk.Argument.REASON;
import static daybook.desk.Argument.SIZE;
import static daybook.desk.Argument.STATUS;
import static daybook.desk.Argument.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands by name, each with what it must and what it may be told. Every command may be given a reason. */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
public enum CommandName {
    APPROVE(List.of(REASON), FORCE),
    HOLD(List.of(REASON)),
    URGENT(List.of(REASON), OFF),
    NOTE(List.of(), TEXT),
    FINANCE_NOTE(List.of(), TEXT),
    SHIPPING_NOTE(List.of(), TEXT),
    COURIER_CHANGE(List.of(COURIER, REASON)),
    BLACKLIST_ADD(List.of(CAUSE)),
    BLACKLIST_REMOVE(List.of(REASON)),
    PAYMENT(List.of(STATUS, REASON)),
    SWAP(List.of(LINE, ITEM, PRICE), COLOUR, SIZE),
    REFUND(List.of(REASON)),
    RESHIP(List.of(REASON)),
    GIFT(List.of(ITEM, QUANTITY), COLOUR, SIZE),
    REBATE(List.of(AMOUNT, REASON)),
    SPLIT_LINES(List.of(LINES)),
    SPLIT_PIECES(List.of(PIECES)),
    SETTLE(List.of(REASON));

    private final List<Argument> needs;
    private final List<Argument> takes;

    CommandName(List<Argument> needs, Argument... more) {
        this.needs = List.copyOf(needs);
        this.takes = Stream.of(needs.stream(), Arrays.stream(more), Stream.of(REASON)).flatMap(all -> all).distinct().toList();
    }

    /** How it is called: {@code finance-note}. */
    public String key() {
        return this == COURIER_CHANGE ? "courier" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it must be told. */
    public List<Argument> needs() {
        return needs;
    }

    /** What it may be told, with what it must be. */
    public List<Argument> takes() {
        return takes;
    }

    /** The command that is called so; nothing if there is none. */
    public static Optional<CommandName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
