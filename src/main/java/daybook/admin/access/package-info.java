/**
 * Who may use the service and what each may do: accounts, roles, permissions, the record of what was done. Knows nothing of requests, so the command
 * line uses it too. Begin with {@link daybook.admin.access.AccessTable}.
 */
@NullMarked
package daybook.admin.access;

import org.jspecify.annotations.NullMarked;
