package daybook.stock;

import org.jspecify.annotations.Nullable;

/** One variant of a product, as the newest stock sheet has it. Price in fen, null if the sheet gives none. */
record Sku(long id, String colour, String size, @Nullable Long purchaseFen, boolean discontinued) {}
