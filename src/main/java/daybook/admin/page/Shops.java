package daybook.admin.page;

import daybook.event.ShopEventStore;
import daybook.jobs.JobDefinitions;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The shops that are looked at: one at a time, with a way to the others where there are others. */
final class Shops {
    private final JobDefinitions jobs;
    private final ShopEventStore events;

    Shops(JobDefinitions jobs, ShopEventStore events) {
        this.jobs = jobs;
        this.events = events;
    }

    /** A way to a shop's page. {@code alarms}: how many are open there. */
    record Choice(String shop, String way, boolean here, int alarms) {}

    /** The one of that name, the usual one without a name; any other is not here. */
    String named(@Nullable String shop) {
        if (shop == null) {
            return jobs.usualShop();
        }
        if (!jobs.shops().contains(shop) && !shop.equals(jobs.usualShop())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return shop;
    }

    /** None where there is only one shop. */
    List<Choice> choices(String here, Function<String, String> way) {
        List<String> shops = jobs.shops();
        return shops.size() < 2
                ? List.of()
                : shops.stream().map(shop -> new Choice(shop, way.apply(shop), shop.equals(here), events.openAlarms(shop).size())).toList();
    }
}
