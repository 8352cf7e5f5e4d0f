package daybook.stock;

/**
 * What 商品属性 says: {@code 颜色分类：白色;尺码：XXL}. Colour and size are as written, empty if not named; the keys are their
 * folded twins; {@code text} is the whole in one normal form, without the seller's remarks, so that an answer once given to it is
 * found again.
 */
record Attributes(String colour, String size, String colourKey, String sizeKey, String text) {
    static final Attributes NONE = new Attributes("", "", "", "", "");

    static Attributes of(String colour, String size) {
        return new Attributes(colour.strip(), size.strip(), Folded.of(colour), Folded.of(size), "");
    }

    boolean nameNothing() {
        return colourKey.isEmpty() && sizeKey.isEmpty();
    }
}
