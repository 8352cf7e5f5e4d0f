package daybook.search;

import daybook.search.OrderSearchStore.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds orders: for the pages, the endpoint and the command line. Each filter knows a way into the ledger by an index. Before reading, the ways are
 * measured, no further than it pays, and the shortest is taken; the other filters are looked at along it. So no search reads the ledger as a whole,
 * neither one that finds nothing nor one that finds everything.
 */
@Component
public final class OrderSearch {
    /** Ways are measured up to the first of these lengths; where all are longer, up to the next. What is still longer then is not measured. */
    private static final int[] LENGTHS = {500, 5_000, 50_000};

    private final OrderSearchStore store;

    OrderSearch(OrderSearchStore store) {
        this.store = store;
    }

    /** What there is to know of a customer: how many orders in any status, and how many of them are paid; whether the books can tell who it is. */
    public record CustomerOrders(boolean known, long all, long paid) {}

    /**
     * A page of the orders that are wanted, the newest first.
     *
     * @param after where the page before ended; null for the first
     * @param seesBuyers whether the free text may be looked for among names, accounts and parcels; else it is among order numbers only
     */
    public Found find(Wanted wanted, @Nullable Cursor after, int size, boolean seesBuyers) {
        List<Word> words = Word.read(wanted.text()).stream().map(word -> seesBuyers ? word : word.impersonal()).toList();
        Set<KeyKind> lookedFor = new HashSet<>();
        words.forEach(word -> lookedFor.addAll(word.kinds()));
        boolean hidden = !seesBuyers && Word.read(wanted.text()).stream().anyMatch(word -> word.kinds().stream().anyMatch(KeyKind::isPersonal));
        Optional<Reading> reading = reading(wanted, words, after, after == null ? Found.COUNTED + 1 : size + 1);
        if (reading.isEmpty()) {
            return Found.nothing(lookedFor, hidden);
        }
        List<Long> numbers = store.numbers(reading.get());
        List<Hit> hits = store.hits(numbers.subList(0, Math.min(size, numbers.size())), words);
        Cursor next = numbers.size() > size ? cursor(hits.get(size - 1), wanted.sort()) : null;
        int count = after == null ? Math.min(numbers.size(), Found.COUNTED) : 0;
        return new Found(hits, next, count, after == null && numbers.size() > Found.COUNTED, lookedFor, hidden);
    }

    /** The customer of that order of the shop. */
    public CustomerOrders customer(String shop, long internalNumber) {
        return store.customer(shop, internalNumber)
                .map(customer -> store.count(shop, customer))
                .orElse(new CustomerOrders(false, 0, 0));
    }

    /** The places that the shop's orders go to, as 浙江 杭州. */
    public List<String> places(String shop) {
        return store.places(shop).stream().filter(place -> !place.isEmpty()).toList();
    }

    private static Cursor cursor(Hit last, Sort sort) {
        return new Cursor(sort == Sort.IMPORTED ? null : sort == Sort.PAID ? last.paidAt() : last.orderedAt(), last.internalNumber());
    }

    /** Nothing if there can be no such order. */
    private Optional<List<Filter>> filters(Wanted wanted, List<Word> words) {
        List<Filter> filters = new ArrayList<>();
        words.forEach(word -> filters.add(Filters.word(word, store::sent)));
        if (wanted.customerOf() != null) {
            String customer = store.customer(wanted.shop(), wanted.customerOf()).orElse("");
            filters.add(Filters.customer(customer));
            if (customer.isEmpty()) {
                return Optional.empty();
            }
        }
        if (!wanted.place().isBlank()) {
            List<String> places = Places.meant(wanted.place(), store.places(wanted.shop()));
            filters.add(Filters.places(wanted.shop(), places));
            if (places.isEmpty()) {
                return Optional.empty();
            }
        }
        plain(wanted, filters);
        boolean none = words.stream().anyMatch(word -> word.keys().isEmpty()) || !(wanted.website().isEmpty() || Wanted.WEBSITES.contains(wanted.website()));
        return none ? Optional.empty() : Optional.of(filters);
    }

    private static void plain(Wanted wanted, List<Filter> filters) {
        if (wanted.status() != null || wanted.payment() != null) {
            filters.add(Filters.status(wanted.status(), wanted.payment()));
        }
        if (!wanted.paid().isAny()) {
            filters.add(Filters.period(wanted.shop(), Sort.PAID, wanted.paid()));
        }
        if (!wanted.ordered().isAny()) {
            filters.add(Filters.period(wanted.shop(), Sort.ORDERED, wanted.ordered()));
        }
        if (!wanted.website().isEmpty()) {
            filters.add(Filters.website(wanted.website()));
        }
    }

    /** What is to be read; nothing if there can be no such order. */
    Optional<Reading> reading(Wanted wanted, List<Word> words, @Nullable Cursor after, int most) {
        return filters(wanted, words).map(filters -> along(way(wanted, filters), wanted, filters, after, most));
    }

    private static Reading along(Way way, Wanted wanted, List<Filter> filters, @Nullable Cursor after, int most) {
        List<Condition> others = new ArrayList<>(List.of(Condition.of("#shop = ?", wanted.shop())));
        filters.stream().filter(filter -> !way.equals(filter.way())).forEach(filter -> others.add(filter.condition()));
        return new Reading(way, others, wanted.sort(), after, most);
    }

    /** The shortest way; among those that are long, one on which the orders lie sorted, so that a page of them is enough. */
    private Way way(Wanted wanted, List<Filter> filters) {
        List<Way> ways = filters.stream().map(Filter::way).filter(Objects::nonNull).toList();
        if (ways.isEmpty()) {
            return Filters.wholeShop(wanted.shop());
        }
        if (ways.size() == 1 && ways.get(0).sort() == wanted.sort()) {
            return ways.get(0);
        }
        for (int most : LENGTHS) {
            Map<Way, Integer> lengths = ways.stream().collect(Collectors.toMap(way -> way, way -> store.length(way, most), Math::min, LinkedHashMap::new));
            Way best = Collections.min(ways, Comparator.comparing(lengths::get));
            if (lengths.getOrDefault(best, most) < most) {
                return best;
            }
        }
        boolean byText = !wanted.text().isBlank(); // a name that very many have; what else is asked for may be rare
        return byText ? ways.get(0) : ways.stream().filter(way -> way.sort() == wanted.sort()).findFirst().orElse(ways.get(0));
    }
}
