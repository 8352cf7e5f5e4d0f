package daybook.desk;

/** Goods as people type them: an item number or its digits, and colour and size where the product has several; empty where not named. */
public record Wanted(String item, String colour, String size) {}
