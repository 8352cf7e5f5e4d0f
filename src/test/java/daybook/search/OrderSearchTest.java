package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Ledger.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, filter by filter and combined, in a ledger of eight orders and one of another shop. */
@OnBothDatabases
class OrderSearchTest {
    private static final Map<Peer, Ledger> LEDGERS = new HashMap<>();

    private final Ledger ledger;

    OrderSearchTest(Peer peer) {
        ledger = LEDGERS.computeIfAbsent(peer, p -> Ledger.of(p).with(
                        Row.of(100001).to("何云", "浙江省 杭州市 拱墅区    银杏路1号").at(at(10, 9), at(10, 10)),
                        Row.of(100002).to("何云飞", "浙江省 宁波市 海曙区    银杏路2号").at(at(11, 9), at(12, 10)).is("AWAITING_APPROVAL", "PAID"),
                        Row.of(100003).to("沈静怡", "浙江杭州市拱墅区银杏路3号").at(at(11, 23), at(12, 0)).is("APPROVED", "PAID"),
                        Row.of(100004).to("张**", "浙江省 *** ***").by("b***@example.com", "t**").at(at(12, 9), at(12, 10)),
                        Row.of(100005).to("欧阳晨", "重庆 重庆市 垫江县    银杏路5号").by("13800000005", "n5").at(at(12, 9), null).is("AWAITING_APPROVAL", "UNPAID"),
                        Row.of(100006).to("何云", "内蒙古自治区 呼和浩特市 赛罕区    银杏路6号").by("13800000005", "n5").is("CLOSED", "REFUNDED").at(at(13, 9), at(13, 10)),
                        Row.of(100007).to("100%何", "上海 上海市 杨浦区    银杏路7号").by("", "没有账号的人").at(null, at(14, 1)).is("AWAITING_APPROVAL", "PAID"),
                        Row.of(100008).to("张**", "江苏省 苏州市 吴江区    银杏路8号").by("", "没有账号的人").at(at(14, 9), at(14, 9)),
                        Row.of(100009).in("south").to("何云", "浙江省 杭州市 拱墅区    银杏路1号"))
                .sent(100001, "YT75134000111")
                .sent(100004, "6211000000100003")
                .sent(100008, "YT75134000111"));
    }

    private static LocalDateTime at(int day, int hour) {
        return LocalDateTime.of(2011, 2, day, hour, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                 | -        | -     | 100008 100006 100005 100004 100003 100002 100001 100007 | all, the newest order first; what has no time comes last
            AWAITING_APPROVAL | -        | -     | 100007 100005 100002                                  | in a status, as imported
            FRAUD             | -        | -     | -                                                     |
            -                 | PAID     | -     | 100008 100007 100004 100003 100002 100001             |
            AWAITING_APPROVAL | UNPAID   | -     | 100005                                                |
            -                 | -        | 浙江   | 100004 100003 100002 100001                           | a province, also of an address that hides the rest
            -                 | -        | 浙江省 | 100004 100003 100002 100001                           |
            -                 | -        | 杭州   | 100003 100001                                         | however the address is spaced
            -                 | -        | 浙江 杭州市 | 100003 100001                                    |
            -                 | -        | 杭州市 | 100003 100001                                         |
            -                 | -        | 重庆市 | 100005                                                |
            -                 | -        | 呼和浩特 | 100006                                              |
            -                 | -        | 拉萨   | -                                                     | nobody is from there
            SHIPPED           | PAID     | 浙江   | 100004 100001                                         |
            """)
    void status_and_place(@Nullable OrderStatus status, @Nullable PaymentStatus payment, @Nullable String place, @Nullable String numbers) {
        Wanted wanted = Wanted.all(Ledger.SHOP).with(status, payment).at(place == null ? "" : place);

        assertThat(ledger.find(wanted, 50)).isEqualTo(numbers(numbers));
        assertThat(ledger.find(wanted, 1)).as("page by page").isEqualTo(numbers(numbers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            何云                          | 100006 100002 100001 | RECEIVER         | a name, and names that begin so
            何                            | -                    | -                | one character is a whole name
            何云飞                         | 100002               | RECEIVER         |
            100001                       | 100001               | INTERNAL_NUMBER  |
            6211000000100003             | 100004 100003        | ORDER_NUMBER TRACKING_NUMBER | a number that is one thing here and another there
            yt75134000111                | 100008 100001        | TRACKING_NUMBER  | two orders in one parcel
            No:YT75134000111             | 100008 100001        | TRACKING_NUMBER  |
            B100001@example.com          | 100001               | ACCOUNT          |
            13800000005                  | 100006 100005        | ACCOUNT          |
            没有账号的人                    | 100008 100007        | ACCOUNT          | the nick, where there is no account
            n5                           | -                    | -                | not where there is one
            张**                          | -                    | -                | what is masked is no key
            张                            | -                    | -                |
            b***@example.com             | -                    | -                |
            100%                         | 100007               | RECEIVER         | no wildcard
            1%                           | -                    | -                |
            何云 13800000005              | 100006               | RECEIVER ACCOUNT | every word must be found
            何云 YT75134000111            | 100001               | RECEIVER TRACKING_NUMBER |
            何云 张**                      | -                    | -                |
            "何云"                        | 100006 100002 100001 | RECEIVER         |
            """)
    void free_text(String text, @Nullable String numbers, @Nullable String foundBy) {
        Wanted wanted = Wanted.all(Ledger.SHOP).saying(text);

        assertThat(ledger.find(wanted, 50)).isEqualTo(numbers(numbers));
        assertThat(ledger.find(wanted, 1)).as("page by page").isEqualTo(numbers(numbers));
        Set<String> by = new java.util.TreeSet<>();
        ledger.search.find(wanted, null, 50, true).hits().forEach(hit -> hit.foundBy().forEach(kind -> by.add(kind.name())));
        assertThat(by).isEqualTo(foundBy == null ? Set.of() : new java.util.TreeSet<>(List.of(foundBy.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2011-02-11 | 2011-02-12 | -          | -          | 100005 100004 100003 100002        | days of the order, both included
            -          | 2011-02-11 | -          | -          | 100003 100002 100001               |
            2011-02-14 | -          | -          | -          | 100008                             |
            -          | -          | 2011-02-12 | 2011-02-12 | 100004 100002 100003               | sorted by when they were paid
            2011-02-11 | 2011-02-11 | 2011-02-12 | -          | 100002 100003                      |
            2011-03-01 | -          | -          | -          | -                                  |
            """)
    void days(
            @Nullable LocalDate orderedFrom, @Nullable LocalDate orderedTo, @Nullable LocalDate paidFrom, @Nullable LocalDate paidTo, @Nullable String numbers) {
        Wanted wanted = Wanted.all(Ledger.SHOP).ordered(new Period(orderedFrom, orderedTo)).paid(new Period(paidFrom, paidTo));

        assertThat(ledger.find(wanted, 50)).isEqualTo(numbers(numbers));
        assertThat(ledger.find(wanted, 1)).as("page by page").isEqualTo(numbers(numbers));
    }

    @Test
    void everything_combines() {
        Wanted wanted = Wanted.all(Ledger.SHOP)
                .with(OrderStatus.AWAITING_APPROVAL, PaymentStatus.PAID)
                .at("浙江")
                .on("TB")
                .ordered(new Period(LocalDate.of(2011, 2, 11), LocalDate.of(2011, 2, 11)))
                .paid(new Period(null, LocalDate.of(2011, 2, 12)))
                .saying("何云 b100002@example.com");

        assertThat(ledger.find(wanted, 50)).containsExactly(100002L);
        assertThat(ledger.find(wanted.at("重庆"), 50)).isEmpty();
        assertThat(ledger.find(wanted.with(OrderStatus.APPROVED, null), 50)).isEmpty();
        assertThat(ledger.find(wanted.on("JD"), 50)).isEmpty();
        assertThat(ledger.find(wanted.paid(new Period(null, LocalDate.of(2011, 2, 11))), 50)).isEmpty();
        assertThat(ledger.find(wanted.ordered(new Period(LocalDate.of(2011, 2, 12), null)), 50)).isEmpty();
        assertThat(ledger.find(wanted.saying("沈静怡"), 50)).isEmpty();
    }

    @Test
    void a_customer_is_an_account_and_else_a_nick_and_what_is_masked_is_nobody() {
        assertThat(ledger.find(Wanted.all(Ledger.SHOP).ofCustomer(100005L), 50)).containsExactly(100006L, 100005L);
        assertThat(ledger.find(Wanted.all(Ledger.SHOP).ofCustomer(100005L).with(null, PaymentStatus.REFUNDED), 50)).containsExactly(100006L);
        assertThat(ledger.find(Wanted.all(Ledger.SHOP).ofCustomer(100008L), 50)).containsExactly(100008L, 100007L);
        assertThat(ledger.find(Wanted.all(Ledger.SHOP).ofCustomer(100004L), 50)).isEmpty();
        assertThat(ledger.find(Wanted.all("south").ofCustomer(100005L), 50)).as("an order of another shop").isEmpty();
        assertThat(ledger.search.customer(Ledger.SHOP, 100006)).isEqualTo(new OrderSearch.CustomerOrders(true, 2, 0));
        assertThat(ledger.search.customer(Ledger.SHOP, 100008)).isEqualTo(new OrderSearch.CustomerOrders(true, 2, 2));
        assertThat(ledger.search.customer(Ledger.SHOP, 100004).known()).isFalse();
    }

    @Test
    void who_may_not_see_buyers_finds_by_numbers_only() {
        Found byName = ledger.search.find(Wanted.all(Ledger.SHOP).saying("何云"), null, 50, false);
        Found byNumber = ledger.search.find(Wanted.all(Ledger.SHOP).saying("6211000000100003"), null, 50, false);

        assertThat(byName.hits()).isEmpty();
        assertThat(byName.hidden()).isTrue();
        assertThat(byNumber.hits()).extracting(Hit::internalNumber).containsExactly(100003L);
        assertThat(byNumber.lookedFor()).containsExactly(KeyKind.ORDER_NUMBER);
    }

    @Test
    void a_name_of_which_a_part_is_masked_is_not_found_by_the_other() {
        ledger.jdbc.update("DELETE FROM customer_order WHERE shop = 'east'");
        ledger.with(Row.of(100011).in("east").to("林晓*", "浙江省 杭州市 拱墅区    1号"), Row.of(100012).in("east").to("林晓棠", "浙江省 杭州市 拱墅区    1号"));

        assertThat(ledger.find(Wanted.all("east").saying("林晓"), 50)).containsExactly(100012L);
    }

    @Test
    void each_shop_has_its_own_orders_and_its_own_places() {
        assertThat(ledger.find(Wanted.all("south"), 50)).containsExactly(100009L);
        assertThat(ledger.find(Wanted.all("south").saying("100001"), 50)).isEmpty();
        assertThat(ledger.find(Wanted.all("north"), 50)).isEmpty();
        assertThat(ledger.search.places("south")).containsExactly("浙江 杭州");
    }

    private static List<Long> numbers(@Nullable String numbers) {
        return numbers == null ? List.of() : java.util.Arrays.stream(numbers.split(" ")).map(Long::valueOf).toList();
    }
}
