/** The catalogue: products and SKUs, item numbers, aliases, stock. Open {@link daybook.stock.Catalogue} first. */
@NullMarked
package daybook.stock;

import org.jspecify.annotations.NullMarked;
