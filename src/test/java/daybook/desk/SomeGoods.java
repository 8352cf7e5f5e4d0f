package daybook.desk;

import daybook.wording.Sentence;
import java.util.List;

/** A shelf with three things on it, the digits 1098 being those of two. */
final class SomeGoods implements Shelf {
    static final Item DRESS = new Item(1, "WLY0QU1098", "dress", "杏色", "M");
    static final Item SCARF = new Item(2, "WLC8SJ5102", "scarf", "", "");
    static final Item HAT = new Item(3, "WLC8SJ1098", "hat", "红色", "");

    @Override
    public Answer find(Wanted wanted) {
        List<Item> found = List.of(DRESS, SCARF, HAT).stream().filter(item -> item.number().endsWith(wanted.item())).toList();
        return switch (found.size()) {
            case 0 -> new Answer.Nothing(Sentence.of("desk.item-unknown", wanted.item()));
            case 1 -> new Answer.Found(found.get(0));
            default -> new Answer.Nothing(Sentence.of("desk.item-ambiguous", wanted.item(), found));
        };
    }
}
