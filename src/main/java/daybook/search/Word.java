package daybook.search;

import daybook.orders.Masking;
import daybook.orders.TrackingNumber;
import daybook.stock.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word of a free text, and everything that it may be: the text alone does not always tell an order number from a tracking number or a telephone that
 * somebody pays with. What is masked is no key, so such a word is none.
 */
record Word(String text, List<Key> keys) {
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|([^\\s\\u3000\"]+)");
    private static final Pattern INTERNAL = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{10,24}");
    private static final Pattern DERIVED = Pattern.compile("(RE|OSP1|OSP2|GIFT)\\d{1,9}(-\\d{1,3})?");
    private static final Pattern TRACKING = Pattern.compile("[0-9A-Za-z-]{6,64}");
    private static final int SHORTEST_ACCOUNT = 3;

    Word {
        keys = List.copyOf(keys);
    }

    /** The words of a text, parted by blanks; what stands between quotation marks is one. */
    static List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            String word = (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).strip();
            if (!word.isEmpty()) {
                words.add(new Word(word, Masking.masked(word) ? List.of() : keys(word)));
            }
        }
        return words;
    }

    /** Numbers are looked for in half width, as the ledger has them; names and accounts as they are typed, accounts in half width too: they may be telephones. */
    private static List<Key> keys(String word) {
        List<Key> keys = new ArrayList<>();
        String half = Folded.of(word);
        if (INTERNAL.matcher(half).matches()) {
            keys.add(new Key(KeyKind.INTERNAL_NUMBER, half));
        }
        String number = half.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(number).matches() || DERIVED.matcher(number).matches()) {
            keys.add(new Key(KeyKind.ORDER_NUMBER, number));
        }
        String tracking = TrackingNumber.plain(number);
        if (TRACKING.matcher(tracking).matches()) {
            keys.add(new Key(KeyKind.TRACKING_NUMBER, tracking));
        }
        if (word.length() >= SHORTEST_ACCOUNT) {
            keys.add(new Key(KeyKind.ACCOUNT, word));
            if (!half.equalsIgnoreCase(word)) {
                keys.add(new Key(KeyKind.ACCOUNT, half));
            }
        }
        if (!half.chars().allMatch(c -> c >= '0' && c <= '9')) {
            keys.add(new Key(KeyKind.RECEIVER, word));
        }
        return keys;
    }

    /** What it may be for somebody who may not search by what says who a buyer is. */
    Word impersonal() {
        return new Word(text, keys.stream().filter(key -> !key.kind().isPersonal()).toList());
    }

    Set<KeyKind> kinds() {
        return keys.stream().map(Key::kind).collect(Collectors.toSet());
    }
}
