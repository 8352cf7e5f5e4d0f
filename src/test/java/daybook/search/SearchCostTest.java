package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Ledger.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many rows MariaDB reads for a search, all statements together, in a ledger of 30,000 orders, most of which have shipped. A page and the count to a
 * thousand cost some thousands of rows where there is much to find; what finds little reads little; nothing reads the ledger.
 */
class SearchCostTest {
    private static final int ORDERS = 30_000;
    private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 1, 0, 0);
    private static final String[] PLACES = {"浙江省 杭州市 西湖区    1号", "浙江省 宁波市 海曙区    2号", "广东省 佛山市 顺德区    3号", "重庆 重庆市 垫江县    4号"};

    /** One in a hundred waits, one in a thousand is closed, all of these old; one in a hundred of the rest is refunded; ten go to Tibet; 300 have one name. */
    private static Row order(int i) {
        String status = i % 100 == 7 ? "AWAITING_APPROVAL" : i < 3_000 && i % 100 == 8 ? "CLOSED" : "SHIPPED";
        LocalDateTime at = FIRST.plusMinutes(20L * i);
        return Row.of(100_000 + i)
                .is(status, i % 100 == 9 ? "REFUNDED" : "PAID")
                .at(at, at.plusMinutes(5))
                .to(i % 100 == 3 ? "欧阳晨" : "林" + i % 1_000, i % 3_000 == 11 ? "西藏 拉萨市 城关区    5号" : PLACES[i % PLACES.length]);
    }

    private static Map<String, Wanted> searches() {
        Wanted all = Wanted.all(Ledger.SHOP);
        Wanted waiting = all.with(OrderStatus.AWAITING_APPROVAL, null);
        Period day = new Period(LocalDate.of(2010, 6, 1), LocalDate.of(2010, 6, 1));
        Period half = new Period(LocalDate.of(2010, 6, 1), null);
        Map<String, Wanted> searches = new LinkedHashMap<>();
        searches.put("5500 everything", all);
        searches.put("5500 website", all.on("TB"));
        searches.put("5500 a province", all.at("浙江"));
        searches.put("5500 ordered lately", all.ordered(half));
        searches.put("5500 paid lately", all.paid(half));
        searches.put("9500 shipped", all.with(OrderStatus.SHIPPED, null));
        searches.put("2500 waiting", waiting);
        searches.put("3500 refunded", all.with(null, PaymentStatus.REFUNDED));
        searches.put("3500 a name of many", all.saying("欧阳晨"));
        searches.put("500 a day", all.ordered(day));
        searches.put("400 a rare place", all.at("拉萨"));
        searches.put("300 fraud", all.with(OrderStatus.FRAUD, null));
        searches.put("300 payment fraud", all.with(null, PaymentStatus.FRAUD));
        searches.put("100 nobody", all.saying("无此人"));
        searches.put("100 a number", all.saying("115000"));
        searches.put("100 an order number", all.saying("6211000000115000"));
        searches.put("100 a parcel", all.saying("YT115000"));
        searches.put("100 an account", all.saying("b115000@example.com"));
        searches.put("100 a customer", all.ofCustomer(115_000L));
        searches.put("1300 waiting, a day", waiting.ordered(day));
        searches.put("3500 waiting, province, half a year", waiting.at("浙江").paid(half));
        searches.put("1500 closed, lately: none", all.with(OrderStatus.CLOSED, null).paid(half));
        searches.put("1500 waiting, a rare place: none", waiting.at("拉萨"));
        searches.put("3500 a name of many, refunded: none", all.saying("欧阳晨").with(null, PaymentStatus.REFUNDED));
        searches.put("3000 a rare place, half a year, shipped", all.at("拉萨").paid(half).with(OrderStatus.SHIPPED, PaymentStatus.PAID));
        return searches;
    }

    @Test
    void no_search_reads_the_ledger() {
        Ledger ledger = Ledger.of(Peer.MARIADB).fill(ORDERS, SearchCostTest::order).sent(115_000, "YT115000");
        ledger.jdbc.execute("ANALYZE TABLE customer_order");
        List<String> dear = new ArrayList<>();
        searches().forEach((name, wanted) -> {
            int most = Integer.parseInt(name.substring(0, name.indexOf(' ')));
            ledger.jdbc.execute("FLUSH STATUS");
            ledger.search.find(wanted, null, 50, true);
            long read = SearchFigures.rowsRead(ledger.jdbc);
            if (read > most) {
                dear.add(name + ": " + read);
            }
        });
        assertThat(dear).isEmpty();
        for (String name : List.of("5500 everything", "5500 a province", "9500 shipped", "5500 paid lately")) {
            thePageBehind(ledger, java.util.Objects.requireNonNull(searches().get(name)));
        }
        ledger.close();
    }

    /** However far behind. */
    private static void thePageBehind(Ledger ledger, Wanted wanted) {
        Cursor place = wanted.sort() == Sort.IMPORTED ? new Cursor(null, 120_000) : new Cursor(FIRST.plusMinutes(20L * 15_000), 115_000);
        ledger.jdbc.execute("FLUSH STATUS");
        Found page = ledger.search.find(wanted, place, 50, true);

        assertThat(page.hits()).hasSize(50);
        assertThat(SearchFigures.rowsRead(ledger.jdbc)).isLessThan(900);
    }
}
