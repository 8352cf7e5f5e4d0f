package daybook.search;

import daybook.orders.Place;
import java.util.List;
import java.util.regex.Pattern;

/** Which of the places that orders go to somebody means who writes 杭州, 浙江省 or 浙江 杭州市. */
final class Places {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern ENDING = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$");

    private Places() {}

    /** Those among {@code known} that are meant; none if there is no such place among them. */
    static List<String> meant(String text, List<String> known) {
        Place place = Place.of(text);
        if (!place.province().isEmpty()) {
            String key = place.key();
            return known.stream().filter(one -> one.startsWith(key)).toList();
        }
        List<String> words = BLANKS.splitAsStream(text.strip()).map(word -> word.length() > 2 ? ENDING.matcher(word).replaceFirst("") : word).toList();
        return known.stream().filter(one -> !one.isEmpty() && words.stream().allMatch(one::contains)).toList();
    }
}
