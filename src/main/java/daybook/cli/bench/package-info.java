/** Makes days of any size to measure and to prove the import with. Open {@link daybook.cli.bench.GeneratedDay} first. */
@NullMarked
package daybook.cli.bench;

import org.jspecify.annotations.NullMarked;
