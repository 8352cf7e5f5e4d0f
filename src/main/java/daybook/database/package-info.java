/** What differs between H2 and MySQL/MariaDB, and nothing else: bulk loading and slot locks. Open {@link daybook.database.BulkLoader} first. */
@NullMarked
package daybook.database;

import org.jspecify.annotations.NullMarked;
