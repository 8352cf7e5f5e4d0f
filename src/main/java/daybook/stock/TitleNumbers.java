package daybook.stock;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds item numbers in a title: whole ones first, then those whose digits stand there. To show to a person, never an answer. */
final class TitleNumbers {
    private static final int MOST = 5;
    private static final int FEWEST_CHARACTERS = 3;

    private final ItemNumbers numbers;
    private final int[] lengths;

    TitleNumbers(ItemNumbers numbers) {
        this.numbers = numbers;
        this.lengths = numbers.lengths();
    }

    List<String> in(String title) {
        String text = Folded.of(title);
        Set<String> found = new LinkedHashSet<>();
        for (int start = 0; start < text.length(); start++) {
            if (isBoundary(text, start)) {
                wholeNumbers(text, start, found);
            }
        }
        digits(text, found);
        return found.stream().limit(MOST).toList();
    }

    private void wholeNumbers(String text, int start, Set<String> found) {
        for (int length : lengths) {
            int end = start + length;
            if (length >= FEWEST_CHARACTERS && end <= text.length() && isBoundary(text, end)) {
                Product product = numbers.named(text.substring(start, end));
                if (product != null) {
                    found.add(product.number());
                }
            }
        }
    }

    private void digits(String text, Set<String> found) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && isDigit(text.charAt(at))) {
                continue;
            }
            if (at - start >= FEWEST_CHARACTERS) {
                addIfFew(numbers.endingIn(text.substring(start, at)), found);
            }
            start = at + 1;
        }
    }

    /** Where a year or a weight fits many products, it says nothing. */
    private static void addIfFew(List<Product> products, Set<String> found) {
        if (products.size() <= MOST) {
            products.forEach(product -> found.add(product.number()));
        }
    }

    /** Not between two Latin letters or digits: {@code 1098} does not stand in {@code 21098}. */
    private static boolean isBoundary(String text, int at) {
        return at == 0 || at == text.length() || !isLatin(text.charAt(at - 1)) || !isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
