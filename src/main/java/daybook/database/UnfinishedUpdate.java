package daybook.database;

import daybook.wording.Sentence;
import daybook.wording.Unquoted;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of books that are in use could not be brought to what this program needs. Its sentence says from where to go on. */
public final class UnfinishedUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    private UnfinishedUpdate(Sentence sentence, Throwable cause) {
        super(sentence.key() + " " + sentence.arguments(), cause);
        this.sentence = sentence;
    }

    /** The failure itself if no migration was under way. */
    static RuntimeException orFailure(FlywayException failure, MigrationInfo[] migrations) {
        String last = "";
        for (MigrationInfo migration : migrations) {
            if (migration.getState() != MigrationState.SUCCESS) {
                return new UnfinishedUpdate(Sentence.of("cli.database-half-updated", last, migration.getScript(), Unquoted.first(failure)), failure);
            }
            last = Objects.toString(migration.getVersion());
        }
        return failure;
    }

    public Sentence sentence() {
        return sentence;
    }
}
