package daybook.jobs;

import daybook.slot.Session;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code jobs/}.
 *
 * @param name what it is called on the command line; the file's own name
 * @param kind what it does
 * @param session the session that it imports; null for a job of another kind
 * @param timing when it is due by itself
 */
public record JobDefinition(String name, JobDefinitions.Kind kind, @Nullable Session session, Timing timing) {
    public JobDefinition {
        if ((kind == JobDefinitions.Kind.IMPORT) != (session != null)) {
            throw new IllegalArgumentException("an import has a session, any other job has none");
        }
    }
}
