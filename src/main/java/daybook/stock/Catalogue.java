package daybook.stock;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The listed products and the answers that people gave, as they stood when it was loaded. It never changes and may be asked by
 * several threads. A SKU gone from the newest stock sheet is not in it, so no code finds it.
 *
 * <p>An answer is taken in this order: a full item number; a person's answer to the code; digits in which exactly one product ends; a
 * person's answer to title and attributes. So a person's answer mends whatever fails, and outlives a catalogue in which digits happen to
 * become unique, but never turns a full number into something else.
 */
public final class Catalogue {
    private final ItemNumbers numbers;
    private final Map<Long, Product> bySku;
    private final Map<Long, Sku> skus;
    private final Map<String, Long> answers;
    private final Remembered<Ending> endings;
    private final Remembered<Attributes> attributes;
    private final Remembered<List<String>> titles;

    Catalogue(List<Product> products, Map<Long, Product> bySku, Map<Long, Sku> skus, Map<String, Long> answers) {
        this.numbers = new ItemNumbers(products);
        this.bySku = Map.copyOf(bySku);
        this.skus = Map.copyOf(skus);
        this.answers = Map.copyOf(answers);
        this.endings = new Remembered<>(digits -> Ending.of(numbers.endingIn(digits)));
        this.attributes = new Remembered<>(AttributeParser::read);
        this.titles = new Remembered<>(new TitleNumbers(numbers)::in);
    }

    /** Puts a catalogue together. */
    public static CatalogueBuilder builder() {
        return new CatalogueBuilder();
    }

    /** How many SKUs are listed. */
    public int size() {
        return skus.size();
    }

    /** Which SKU an item row means. The texts are those of 标题, 商品属性, 商家编码, 外部系统编号; {@code null} as text is empty. */
    public Resolution resolve(String title, String attributeText, String code, String externalCode) {
        Attributes wanted = attributes.of(attributeText);
        String given = given(code).isEmpty() ? given(externalCode) : given(code);
        if (given.isEmpty()) {
            Resolution answer = answered(Alias.byTitle(title, wanted.text()), Attributes.NONE);
            return answer != null ? answer : new Resolution.Missing(titles.of(title));
        }
        String folded = Folded.of(given);
        Product named = numbers.named(folded);
        Resolution plain = named == null ? byDigits(given, folded, wanted) : variant(named, wanted);
        if (named != null && !(plain instanceof Resolution.NoSuchVariant)) {
            return plain;
        }
        return mended(plain, title, folded, wanted);
    }

    /** Which SKU a person means who types an item number or its digits, and colour and size where there are several. Answers to codes are not asked. */
    public Resolution typed(String number, String colour, String size) {
        String folded = Folded.of(number);
        Attributes wanted = Attributes.of(colour, size);
        Product named = numbers.named(folded);
        return named == null ? byDigits(number.strip(), folded, wanted) : variant(named, wanted);
    }

    /** The product that a person names in a sheet, by full number or by digits that only it ends in. */
    @Nullable Product product(String number) {
        String folded = Folded.of(number);
        Product named = numbers.named(folded);
        List<Product> ending = named == null ? numbers.endingIn(folded) : List.of();
        return ending.size() == 1 ? ending.get(0) : named;
    }

    private Resolution byDigits(String given, String folded, Attributes wanted) {
        Ending ending = endings.of(folded);
        return switch (ending.products.size()) {
            case 0 -> new Resolution.Unknown(given);
            case 1 -> variant(ending.products.get(0), wanted);
            default -> new Resolution.Ambiguous(given, ending.candidates);
        };
    }

    private Resolution mended(Resolution plain, String title, String folded, Attributes wanted) {
        Resolution byCode = answered(Alias.byCodeAnd(folded, wanted.text()), Attributes.NONE);
        if (byCode == null) {
            byCode = answered(Alias.byCode(folded), wanted);
        }
        if (byCode != null || plain instanceof Resolution.Known || plain instanceof Resolution.Discontinued) {
            return byCode != null ? byCode : plain;
        }
        Resolution byTitle = answered(Alias.byTitle(title, wanted.text()), Attributes.NONE);
        return byTitle != null ? byTitle : plain;
    }

    /**
     * What a person answered, null if nobody did or the SKU is no longer listed. An answer to a code alone was given on one line; where
     * another line plainly names another variant of that product, it is that one, or the wrong goods would be sent.
     */
    private @Nullable Resolution answered(String asked, Attributes wanted) {
        Long skuId = answers.get(asked);
        Product product = skuId == null ? null : bySku.get(skuId);
        if (skuId == null || product == null) {
            return null;
        }
        Sku plain = wanted.nameNothing() ? null : product.exactly(wanted);
        Sku sku = plain != null ? plain : skus.get(skuId);
        return sku == null ? null : found(product, sku, Resolution.BY_ALIAS);
    }

    private static Resolution variant(Product product, Attributes wanted) {
        Sku sku = product.variant(wanted);
        return sku == null
                ? new Resolution.NoSuchVariant(product.number(), wanted.colour(), wanted.size())
                : found(product, sku, Resolution.BY_CODE);
    }

    private static Resolution found(Product product, Sku sku, String answer) {
        return sku.discontinued()
                ? new Resolution.Discontinued(sku.id(), product.number())
                : new Resolution.Known(sku.id(), answer);
    }

    private static String given(String code) {
        String text = code.strip();
        return text.equals("null") ? "" : text;
    }

    /** The products that end in some digits; what a person is told if there are several. */
    private record Ending(List<Product> products, List<String> candidates) {
        static Ending of(List<Product> products) {
            return new Ending(products, products.size() > 1 ? Candidates.describe(products) : List.of());
        }
    }
}
