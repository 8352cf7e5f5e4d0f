package daybook.admin;

import daybook.jobs.Exit;
import daybook.wording.Sentence;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers a request with a problem, in the caller's language. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Sentence sentence;
    private final @Nullable Exit exit;

    private Refusal(HttpStatus status, Sentence sentence, @Nullable Exit exit) {
        super(sentence.key());
        this.status = status;
        this.sentence = sentence;
        this.exit = exit;
    }

    static Refusal of(HttpStatus status, String key, Object... arguments) {
        return new Refusal(status, Sentence.of(key, arguments), null);
    }

    static Refusal of(HttpStatus status, Sentence sentence) {
        return new Refusal(status, sentence, null);
    }

    /** What the command would have ended with, said as a web server says it. */
    static Refusal of(Exit exit, Sentence sentence) {
        return new Refusal(status(exit), sentence, exit);
    }

    private static HttpStatus status(Exit exit) {
        return switch (exit) {
            case REFUSED, OPEN -> HttpStatus.CONFLICT;
            case UNUSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case DONE, FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    HttpStatus status() {
        return status;
    }

    Sentence sentence() {
        return sentence;
    }

    /** The exit code that the command would have had; null if there is no such command. */
    @Nullable Exit exit() {
        return exit;
    }
}
