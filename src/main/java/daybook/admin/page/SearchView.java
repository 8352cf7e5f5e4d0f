package daybook.admin.page;

import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Found;
import daybook.search.Hit;
import daybook.search.Wanted;
import daybook.slot.Home;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search as its page shows it.
 *
 * @param found null if what was typed cannot be read
 * @param places where the shop's orders go to, to choose from
 * @param shop which one is searched
 */
record SearchView(Asking asking, @Nullable Found found, List<String> places, String shop, boolean seesBuyers) {
    public OrderStatus[] statuses() {
        return OrderStatus.values();
    }

    public PaymentStatus[] payments() {
        return PaymentStatus.values();
    }

    public List<String> websites() {
        return Wanted.WEBSITES;
    }

    public boolean elsewhere() {
        return !shop.equals(Home.USUAL_SHOP);
    }

    public String anew() {
        return Ways.orders(shop);
    }

    public String way(Hit hit) {
        return Ways.order(shop, Long.toString(hit.internalNumber()));
    }

    public boolean first() {
        return asking.after().isEmpty();
    }

    /** Whether the text can only be found by somebody who may see buyers. */
    public boolean hidden() {
        return found != null && found.hidden() && found.lookedFor().isEmpty();
    }
}
