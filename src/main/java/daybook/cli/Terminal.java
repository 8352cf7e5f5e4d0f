package daybook.cli;

import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.PrintStream;
import java.util.Locale;

/** What a command says to the person who gave it, and to the program that reads its standard output. */
final class Terminal {
    private static final int FEN_A_YUAN = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final Wording wording;
    private final Language language;
    private final boolean live;
    private final Journal journal;

    /** {@code live}: a person looks, so that a line may be written over. */
    Terminal(PrintStream out, PrintStream err, Wording wording, Language language, boolean live, Journal journal) {
        this.out = out;
        this.err = err;
        this.wording = wording;
        this.language = language;
        this.live = live;
        this.journal = journal;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Journal journal() {
        return journal;
    }

    boolean live() {
        return live;
    }

    Language language() {
        return language;
    }

    Locale locale() {
        return language == Language.CHINESE ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** A count as people read it, {@code 12,345}. */
    String grouped(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** An amount as people read it, {@code 12,345.67}. */
    String yuan(long fen) {
        return (fen < 0 ? "-" : "") + grouped(Math.abs(fen / FEN_A_YUAN)) + String.format(Locale.ROOT, ".%02d", Math.abs(fen % FEN_A_YUAN));
    }

    String words(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    String words(Sentence sentence) {
        return wording.say(sentence);
    }

    /** One sentence on standard error. */
    void complain(String key, Object... arguments) {
        err.println(words(key, arguments));
    }

    void complain(Sentence sentence) {
        err.println(words(sentence));
    }
}
