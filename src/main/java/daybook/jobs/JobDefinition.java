package daybook.jobs;

import daybook.slot.Session;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code jobs/}.
 *
 * @param name what it is called on the command line; the file's own name
 * @param session the session that it imports; null for the approval job
 */
public record JobDefinition(String name, @Nullable Session session) {}
