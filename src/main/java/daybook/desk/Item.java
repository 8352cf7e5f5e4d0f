package daybook.desk;

/** One SKU as a line of an order names it. */
public record Item(long sku, String number, String name, String colour, String size) {
    /** 商品属性 as Taobao writes it. */
    String attributes() {
        String first = colour.isEmpty() ? "" : "颜色分类：" + colour;
        String then = size.isEmpty() ? "" : "尺码：" + size;
        return first.isEmpty() || then.isEmpty() ? first + then : first + ";" + then;
    }

    @Override
    public String toString() {
        return (number + " " + colour + " " + size).strip().replaceAll(" +", " ");
    }
}
