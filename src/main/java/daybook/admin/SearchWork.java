package daybook.admin;

import daybook.search.Cursor;
import daybook.search.Found;
import daybook.search.OrderSearch;
import daybook.search.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches orders, for the endpoint and for the pages. Whoever may not see buyers finds by numbers only, and sees receivers and accounts masked. */
public final class SearchWork {
    /** Orders a page. */
    public static final int PAGE = 50;

    private final OrderSearch search;

    SearchWork(OrderSearch search) {
        this.search = search;
    }

    public Found find(Wanted wanted, @Nullable Cursor after, boolean seesBuyers) {
        Found found = search.find(wanted, after, PAGE, seesBuyers);
        return seesBuyers
                ? found
                : found.showing(found.hits().stream().map(hit -> hit.shown(Masked.name(hit.receiver()), Masked.name(hit.customer()))).toList());
    }

    public OrderSearch.CustomerOrders customer(String shop, long internalNumber) {
        return search.customer(shop, internalNumber);
    }

    public List<String> places(String shop) {
        return search.places(shop);
    }
}
