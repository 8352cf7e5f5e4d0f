package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two shops, nothing in them yet. */
class EmptyShopTest {
    private static ServedShop shop;
    private static Visit visit;

    @BeforeAll
    static void serve() {
        shop = ServedShop.with(Map.of("daybook.jobs.morning-import.shops", "shop,south"));
        visit = Visit.by(shop, shop.person(Role.SHIFT_LEAD));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void whoever_begins_is_told_where_to_put_what() {
        assertThat(visit.page("/")).contains("第一次用？三步就好", "inbox/2011-2-15/", "放文件", "现在导单");
        assertThat(visit.page("/calendar")).contains("2011年2月");
        assertThat(visit.press("/", "/slots/2011-2-15-1/run", "").body()).contains("两个报表都没有到");
    }

    @Test
    void another_shop_has_its_own_day_and_month_and_its_buttons_do_nothing_to_the_usual_one() {
        assertThat(visit.page("/")).contains("href=\"/?shop=south\"", "action=\"/slots/2011-2-15-1/run\"").doesNotContain("/run?shop=south");
        assertThat(visit.page("/?shop=south")).contains("action=\"/slots/2011-2-15-1/run?shop=south\"", "action=\"/slots/2011-2-15-1/files?shop=south\"", "seen=")
                .doesNotContain("action=\"/slots/2011-2-15-1/run\"");
        assertThat(visit.page("/calendar?shop=south")).contains("month=2011-01&amp;shop=south", "day=2011-02-15&amp;shop=south");
        assertThat(visit.press("/?shop=south", "/slots/2011-2-15-1/run?shop=south", "").body()).contains("两个报表都没有到", "south");
        assertThat(visit.get("/slots/2011-2-15-1/card?shop=south").statusCode()).isEqualTo(200);
        assertThat(visit.get("/?shop=north").statusCode()).isEqualTo(404);
        assertThat(visit.get("/calendar?shop=north").statusCode()).isEqualTo(404);
        assertThat(visit.press("/", "/slots/2011-2-15-1/run?shop=north", "").statusCode()).isEqualTo(404);
    }

    @Test
    void an_alarm_of_another_shop_shows_where_one_looks_at_the_usual_one() {
        shop.get(ShopEventStore.class).add(new ShopEvent(
                0,
                "await/south",
                EventKind.FILE_MISSING,
                "south",
                new Slot("south", LocalDate.of(2011, 2, 15), Session.MORNING),
                null,
                Sentence.of("intake.both-missing", "inbox"),
                LocalDateTime.of(2011, 2, 15, 11, 0),
                null));

        assertThat(visit.page("/")).contains("报警 1").doesNotContain("需要马上处理");
        assertThat(visit.page("/?shop=south")).contains("需要马上处理");
    }
}
