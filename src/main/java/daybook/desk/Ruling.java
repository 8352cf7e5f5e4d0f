package daybook.desk;

import daybook.wording.Sentence;
import java.util.List;

/** What becomes of a command. */
public sealed interface Ruling {
    /** It is done: all of this in one transaction, and one row in the order's log. {@code detail} says what was done, the reason comes after it. */
    record Done(String action, String detail, List<Effect> effects) implements Ruling {
        public Done {
            effects = List.copyOf(effects);
        }

        static Done of(String action, String detail, Effect... effects) {
            return new Done(action, detail, List.of(effects));
        }
    }

    /** Nothing is done, and why. */
    record Refused(Sentence sentence) implements Ruling {
        static Refused because(String key, Object... arguments) {
            return new Refused(Sentence.of(key, arguments));
        }
    }
}
