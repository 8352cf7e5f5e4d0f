package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import org.junit.jupiter.api.Test;

class EmptyShopTest {
    @Test
    void whoever_begins_is_told_where_to_put_what() {
        try (ServedShop shop = ServedShop.empty()) {
            Visit visit = Visit.by(shop, shop.person(Role.SHIFT_LEAD));

            assertThat(visit.page("/")).contains("第一次用？三步就好", "inbox/2011-2-15/", "放文件", "现在导单");
            assertThat(visit.page("/calendar")).contains("2011年2月");
            assertThat(visit.press("/", "/slots/2011-2-15-1/run", "").body()).contains("两个报表都没有到");
        }
    }
}
