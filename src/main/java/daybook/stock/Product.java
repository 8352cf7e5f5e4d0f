package daybook.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product and its listed variants, at least one. */
final class Product {
    private final String number;
    private final List<Variant> variants;
    private final Map<String, Sku> byVariant = new HashMap<>();
    private final boolean oneColour;
    private final boolean oneSize;

    Product(String number, List<Sku> skus) {
        this.number = number;
        this.variants = skus.stream().map(Variant::of).toList();
        for (Variant variant : variants) {
            byVariant.put(key(variant.colour, variant.size), variant.sku);
        }
        this.oneColour = variants.stream().map(Variant::colour).distinct().count() == 1;
        this.oneSize = variants.stream().map(Variant::size).distinct().count() == 1;
    }

    /** As the sheet writes it. */
    String number() {
        return number;
    }

    List<Sku> skus() {
        return variants.stream().map(Variant::sku).toList();
    }

    /** The variant of exactly this colour and size. */
    @Nullable Sku exactly(Attributes wanted) {
        return byVariant.get(key(wanted.colourKey(), wanted.sizeKey()));
    }

    /**
     * The one variant that is meant, null if none is or several could be. A colour or size that the sheet leaves empty stands for
     * any; one that the line does not name is passed over only where all variants of the product agree on it. A size may carry
     * its measure in Chinese feet, {@code 32（2.46尺）}, on either side.
     */
    @Nullable Sku variant(Attributes wanted) {
        Sku exact = exactly(wanted);
        if (exact != null) {
            return exact;
        }
        Sku only = onlyMatch(wanted.colourKey(), wanted.sizeKey(), false);
        return only != null ? only : onlyMatch(wanted.colourKey(), ChineseFeet.without(wanted.sizeKey()), true);
    }

    private @Nullable Sku onlyMatch(String colour, String size, boolean withoutFeet) {
        Sku only = null;
        for (Variant variant : variants) {
            String ours = withoutFeet ? variant.bareSize : variant.size;
            if (matches(variant.colour, colour, oneColour) && matches(ours, size, oneSize)) {
                if (only != null) {
                    return null;
                }
                only = variant.sku;
            }
        }
        return only;
    }

    private static boolean matches(String ours, String wanted, boolean noChoice) {
        return ours.isEmpty() || ours.equals(wanted) || (wanted.isEmpty() && noChoice);
    }

    private static String key(String colour, String size) {
        return colour + '\u0000' + size;
    }

    private record Variant(Sku sku, String colour, String size, String bareSize) {
        static Variant of(Sku sku) {
            String size = Folded.of(sku.size());
            return new Variant(sku, Folded.of(sku.colour()), size, ChineseFeet.without(size));
        }
    }
}
