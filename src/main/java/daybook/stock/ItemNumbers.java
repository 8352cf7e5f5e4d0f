package daybook.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Products by their full number and by how it ends. */
final class ItemNumbers {
    private final Map<String, Product> byNumber = new HashMap<>();
    /** Numbers backwards, so that those with one ending stand together. */
    private final NavigableMap<String, Product> backwards = new TreeMap<>();

    ItemNumbers(Collection<Product> products) {
        for (Product product : products) {
            String number = Folded.of(product.number());
            byNumber.put(number, product);
            backwards.put(reversed(number), product);
        }
    }

    /** The product with this folded number. */
    @Nullable Product named(String number) {
        return byNumber.get(number);
    }

    /** The products whose number ends in these digits, ordered by number; none if the text is not all digits. */
    List<Product> endingIn(String digits) {
        if (!isDigits(digits)) {
            return List.of();
        }
        String start = reversed(digits);
        List<Product> found = new ArrayList<>(backwards.subMap(start, start + Character.MAX_VALUE).values());
        found.sort(Comparator.comparing(Product::number));
        return found;
    }

    /** The lengths that full numbers have. */
    int[] lengths() {
        return byNumber.keySet().stream().mapToInt(String::length).distinct().sorted().toArray();
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
