/**
 * The catalogue: products and SKUs, item numbers, aliases, and the sheets that people keep. Open {@link daybook.stock.Catalogue}
 * first. It knows {@code slot}, {@code database}, {@code wording}, and {@code intake} for opening sheets, which only
 * {@link daybook.stock.Sheet} does.
 */
@NullMarked
package daybook.stock;

import org.jspecify.annotations.NullMarked;
