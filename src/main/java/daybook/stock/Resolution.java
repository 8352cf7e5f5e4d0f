package daybook.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which SKU an item row means, or why none. Everything but {@link Known} holds the order. */
public sealed interface Resolution {
    /**
     * This SKU.
     *
     * @param answer {@link #BY_CODE} if the catalogue says so, {@link #BY_ALIAS} if a person's answer does
     */
    record Known(long skuId, String answer) implements Resolution {}

    /**
     * The row has no code, and nobody has said what this title with these attributes means.
     *
     * @param candidates item numbers found in the title, at most 5: to show, never to use
     */
    record Missing(List<String> candidates) implements Resolution {
        public Missing {
            candidates = List.copyOf(candidates);
        }
    }

    /** No listed product has this number or ends in these digits. */
    record Unknown(String code) implements Resolution {}

    /**
     * Several products end in these digits.
     *
     * @param candidates one text a product: number, colours, sizes, prices, and whether they agree in each; at most 8 and then how many more
     */
    record Ambiguous(String code, List<String> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** The product has no such variant, or the row says too little to choose one. Colour and size as written, empty if not named. */
    record NoSuchVariant(String itemNumber, String colour, String size) implements Resolution {}

    /** The variant is 停产: customer service swaps or refunds. */
    record Discontinued(long skuId, String itemNumber) implements Resolution {}

    /** The SKU, null if nobody knows it. Of a discontinued one, too: the order is held for it, and whoever looks at it should see which goods are meant. */
    default @Nullable Long sku() {
        if (this instanceof Discontinued gone) {
            return gone.skuId();
        }
        return this instanceof Known known ? Long.valueOf(known.skuId()) : null;
    }

    /** Whether a person's answer says so, and not the catalogue. */
    default boolean isByAlias() {
        return this instanceof Known known && known.answer().equals(BY_ALIAS);
    }

    /** The code named it. */
    String BY_CODE = "code";

    /** A person's earlier answer named it. */
    String BY_ALIAS = "alias";
}
