package daybook.intake;

import daybook.wording.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a report; its sentence names the file, the line and column where there are any, and what to do. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;
    private final boolean unfinished;

    public UnreadableFile(Sentence sentence, @Nullable Throwable cause) {
        this(sentence, cause, false);
    }

    private UnreadableFile(Sentence sentence, @Nullable Throwable cause, boolean unfinished) {
        super(sentence.key() + " " + sentence.arguments(), cause);
        this.sentence = sentence;
        this.unfinished = unfinished;
    }

    /** A file whose end is missing: it may still be on its way. */
    static UnreadableFile unfinished(Sentence sentence, @Nullable Throwable cause) {
        return new UnreadableFile(sentence, cause, true);
    }

    /** What to tell the person who brought the file. */
    public Sentence sentence() {
        return sentence;
    }

    /** The same, with another name for the file. */
    UnreadableFile naming(String copy, String delivered) {
        List<String> arguments =
                sentence.arguments().stream().map(argument -> argument.equals(copy) ? delivered : argument).toList();
        return new UnreadableFile(new Sentence(sentence.key(), arguments), this, unfinished);
    }

    boolean isUnfinished() {
        return unfinished;
    }
}
