package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.orders.Customer;
import daybook.orders.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that were in the books before anybody searched them are found as the others are. */
@OnBothDatabases
class KeptPlacesTest {
    private final Ledger ledger;

    KeptPlacesTest(Peer peer) {
        ledger = new Ledger(peer).migrated("359?");
    }

    @Test
    void places_and_customers_are_those_that_the_program_reads_today() {
        List<String> addresses = List.of(
                "浙江省 杭州市 拱墅区    银杏街道 银杏路1号(310000)", "重庆 重庆市 垫江县    路2号", "内蒙古自治区 呼和浩特市 赛罕区 3号", "新疆维吾尔自治区 石河子市 null 4号",
                "四川省 阿坝藏族羌族自治州 汶川县    5号", "火星 6号", "", "   ");
        List<String> accounts = List.of("a@example.com", "", "null", "b***@example.com", "138****0000", "13800000000", "", "x");
        for (int i = 0; i < addresses.size(); i++) {
            ledger.jdbc.update(
                    "INSERT INTO customer_order (internal_number, shop, website, order_number, status, payment_status, imported_run, decided_by, decided_at,"
                            + " content_hash, change_note, clean, nick, account, payment_number, receiver, address, phone, mobile, delivery, pieces, message, memo,"
                            + " invoice) VALUES (?, 's', 'TB', ?, 'SHIPPED', 'PAID', 1, 'import', TIMESTAMP '2011-02-15 09:00:00', 1, '', TRUE, ?, ?, '', '', ?, '', '',"
                            + " '', 1, '', '', '')",
                    i, Ledger.orderNumber(i), i == 6 ? "t**" : "nick" + i, accounts.get(i), addresses.get(i));
        }
        ledger.migrated("latest");

        for (int i = 0; i < addresses.size(); i++) {
            assertThat(ledger.jdbc.queryForObject("SELECT CONCAT(place, '/', customer) FROM customer_order WHERE internal_number = ?", String.class, i))
                    .isEqualTo(Place.of(addresses.get(i)).key() + "/" + Customer.key(accounts.get(i), i == 6 ? "t**" : "nick" + i));
        }
    }
}
