package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pages and downloads of what the retention has removed say so in a sentence. */
class RetiredPagesTest {
    @Test
    void a_retired_run_and_a_masked_order_say_what_became_of_them() {
        try (ServedShop shop = ServedShop.afterTheMorning()) {
            Visit admin = Visit.by(shop, shop.person(Role.ADMIN));
            Long run = shop.jdbc().queryForObject("SELECT MAX(id) FROM slot_run", Long.class);
            Long order = shop.jdbc().queryForObject("SELECT MIN(internal_number) FROM customer_order", Long.class);
            String report = "/api/runs/" + run + "/reports/" + URLEncoder.encode("异常报告2011-2-15-1.xlsx", StandardCharsets.UTF_8);
            assertThat(admin.get(report).statusCode()).isEqualTo(200);
            assertThat(admin.page("/runs/" + run)).contains("/rerun", "异常报告2011-2-15-1.xlsx").doesNotContain("id=\"retired\"");
            assertThat(admin.page("/orders/" + order)).doesNotContain("id=\"masked\"");

            shop.jdbc().update("UPDATE slot_run SET retired_at = '2013-02-15 04:00:00' WHERE id = ?", run);
            shop.jdbc().update("UPDATE customer_order SET masked_at = '2013-02-15 04:00:00', receiver = '', address = '', customer = '' WHERE internal_number = ?", order);

            assertThat(admin.page("/runs/" + run))
                    .contains("导单 2011-2-15-1 的文件和报表超过保存期限，已于 2013-02-15 清除", "certificate.json")
                    .doesNotContain("/rerun", "异常报告2011-2-15-1.xlsx");
            HttpResponse<String> gone = admin.get(report);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("2013-02-15");
            assertThat(admin.page("/orders/" + order)).contains("的买家姓名、电话、地址和备注超过保存期限，已于 2013-02-15 抹去");
            assertThat(admin.get("/orders").statusCode()).isEqualTo(200);
        }
    }
}
