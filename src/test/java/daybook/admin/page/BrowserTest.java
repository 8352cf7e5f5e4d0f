package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages as people use them. */
class BrowserTest {
    private static @Nullable ServedShop open;
    private static @Nullable Browser started;

    private ServedShop shop;
    private Browser browser;

    @BeforeAll
    static void start() {
        if (!Browser.installed()) {
            return; // each test says so for itself, so that it counts as skipped
        }
        ServedShop shop = ServedShop.afterTheMorning();
        open = shop;
        started = Browser.at(shop).logIn(shop.person(Role.ADMIN));
    }

    @AfterAll
    static void end() {
        if (started != null) {
            started.close();
        }
        if (open != null) {
            open.close();
        }
    }

    @BeforeEach
    void atADesk() {
        Browser.assumeInstalled();
        shop = java.util.Objects.requireNonNull(open);
        browser = java.util.Objects.requireNonNull(started);
        browser.screen(1280, 900);
        browser.dark(false);
        browser.open("/?lang=zh");
        shop.stepsLast(Duration.ZERO);
    }

    private String morning() {
        return "/runs/" + shop.get(SlotRunStore.class).newest(ServedShop.MORNING).orElseThrow().id();
    }

    private String at(String path) {
        return path.replace("RUN", morning()).replace("ORDER", "/orders/" + someOrder("internal_number"));
    }

    private String someOrder(String column) {
        return String.valueOf(shop.jdbc().queryForList("SELECT " + column + " FROM customer_order WHERE status = 'APPROVED' ORDER BY internal_number DESC LIMIT 1", Object.class).get(0));
    }

    @Test
    void an_order_is_looked_for_and_its_log_opens_while_one_reads() {
        browser.driver.findElement(By.cssSelector("nav a[href='/orders']")).click();
        browser.until("input[name=text]").sendKeys(someOrder("receiver"), Keys.ENTER);
        browser.untilSaid("#found .tag", "收货人");
        assertThat(browser.driver.getCurrentUrl()).as("no name stands in an address").endsWith("/orders");

        browser.driver.findElement(By.cssSelector("#found tbody a")).click();
        browser.until("#log a.button").click();
        browser.untilSaid("#log .log", "审核通过");
        browser.driver.findElement(By.cssSelector(".counters a")).click();
        browser.untilSaid("#found", "的客户的订单");
    }

    @Test
    void today_leads_to_the_run_and_the_run_can_be_done_again_while_one_watches() {
        int attempt = shop.get(SlotRunStore.class).newest(ServedShop.MORNING).orElseThrow().attempt() + 1;
        browser.driver.findElement(By.cssSelector("[id='slot-2011-2-15-1'] .go a")).click();
        assertThat(browser.text("h1")).contains("早导单", "2011-2-15-1");
        shop.stepsLast(Duration.ofMillis(1_500));

        browser.driver.findElement(By.cssSelector("#rerun summary")).click();
        browser.until("#rerun input[name=reason]").sendKeys("淘宝补发了两个订单");
        browser.driver.findElement(By.cssSelector("#rerun button")).click();

        browser.untilSaid(".under", "正在导单");
        assertThat(browser.text(".under")).contains("第 " + attempt + " 次");
        Set<Object> seen = new LinkedHashSet<>();
        while (browser.driver.findElements(By.cssSelector(".under.s-running")).size() == 1) {
            seen.add(browser.script("const bar = document.querySelector('progress'); return bar === null ? null : bar.value"));
        }
        seen.remove("");
        assertThat(seen).as("what the bar showed, without the page being asked for anew").hasSizeGreaterThan(1);
        browser.untilSaid(".under", "完成");
        assertThat(browser.text("main")).contains("第 " + attempt + " 次", "淘宝补发了两个订单", "总数相符");
    }

    @Test
    void a_slot_starts_from_today_s_page_and_its_card_shows_how_it_gets_on() {
        if (shop.get(SlotRunStore.class).newest(ServedShop.AFTERNOON).isPresent()) {
            return; // a repetition of this test in the same books
        }
        shop.stepsLast(Duration.ofSeconds(1));
        browser.driver.findElement(By.cssSelector("[id='slot-2011-2-15-2-run']")).click();
        browser.untilSaid("h1", "2011-2-15-2");

        browser.open("/");
        browser.until("[id='slot-2011-2-15-2'] progress");
        browser.untilSaid("[id='slot-2011-2-15-2'] .state", "完成");

        assertThat(browser.text("[id='slot-2011-2-15-2']")).contains("47", "总数相符", "15 个订单待处理");
        assertThat(browser.driver.findElements(By.cssSelector("[id='slot-2011-2-15-2'] [hx-get]"))).as("what is done asks no more").isEmpty();
        assertThat(browser.script("return document.getElementById('said').textContent").toString()).contains("2011-2-15-2");
    }

    @Test
    void an_alarm_appears_by_itself_on_a_page_that_was_left_open() {
        browser.until("#open-alarms");
        assertThat(browser.driver.findElements(By.cssSelector(".alarms"))).isEmpty();
        browser.script("const part = document.getElementById('open-alarms'); part.setAttribute('hx-trigger', 'every 300ms'); htmx.process(part);"); // nobody waits for half a minute
        shop.get(ShopEventStore.class).add(new ShopEvent(
                0, "alarm while a page is open", EventKind.RUN_DEAD, "shop", ServedShop.MORNING, null, Sentence.of("event.run-dead", "2011-2-15-1"),
                LocalDateTime.of(2011, 2, 15, 14, 0), null));
        try {
            browser.untilSaid(".alarms", "2011-2-15-1");
            assertThat(browser.script("return document.getElementById('said').textContent").toString()).isEqualTo("需要马上处理（1）");
        } finally {
            shop.jdbc().update("DELETE FROM shop_event WHERE event_key = 'alarm while a page is open'");
        }
    }

    @Test
    void a_new_password_that_will_not_do_is_refused_in_the_form() {
        browser.driver.findElement(By.cssSelector("header .user")).click();
        browser.until("input[name=current]").sendKeys("not the one until now");
        browser.driver.findElement(By.name("wanted")).sendKeys("three words in a row");
        browser.driver.findElement(By.name("again")).sendKeys("three words in a row", Keys.ENTER);

        browser.untilSaid("form .answer", "密码不对");
        assertThat(browser.text("h1")).isEqualTo("修改密码");
    }

    @Test
    void a_refusal_stands_where_the_button_was_pressed() {
        browser.open(morning());
        browser.driver.findElement(By.cssSelector("#rerun summary")).click();
        browser.until("#rerun input[name=reason]").sendKeys(" ");
        browser.driver.findElement(By.cssSelector("#rerun button")).click();

        browser.untilSaid("#answer", "请写上原因");
        assertThat(browser.text("h1")).contains("2011-2-15-1");
    }

    @Test
    void files_are_put_into_the_inbox_from_today_s_page(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path export = folder.resolve("导出.csv");
        Files.copy(Path.of("sample-data/inbox/2011-2-15/2011-2-15-22.csv"), export);
        browser.open("/?day=2011-2-16");
        WebElement card = browser.until("[id='slot-2011-2-16-2']");
        card.findElement(By.tagName("summary")).click();
        card.findElement(By.name("file")).sendKeys(export.toString());
        card.findElement(By.cssSelector("details button")).click();

        browser.untilSaid("[id='slot-2011-2-16-2-answer']", "已放进收件箱：2011-2-16-22.csv");
    }

    @Test
    void the_language_stays_chosen() {
        browser.driver.findElement(By.cssSelector(".lang")).click();
        browser.untilSaid(".who", "Log out");
        browser.open("/calendar?month=2011-02");

        assertThat(browser.text("h1")).isEqualTo("February 2011");
        assertThat(browser.driver.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");
        browser.driver.findElement(By.cssSelector(".lang")).click();
        browser.untilSaid("h1", "2011年2月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?day=2011-2-16", "/calendar?month=2011-02", "RUN", "RUN?lang=en", "/nothing", "/orders?status=APPROVED", "ORDER?log=true"})
    void nothing_sticks_out_of_a_telephone(String path) {
        browser.screen(375, 740);
        browser.open(at(path));

        assertThat(browser.script("return document.documentElement.scrollWidth")).as("width of " + path).isEqualTo(375L);
        browser.screen(360, 640);
        assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?day=2011-2-16", "/calendar?month=2011-02", "RUN", "/orders", "ORDER?log=true"})
    void everything_that_can_be_pressed_is_reached_by_the_tab_key(String path) {
        browser.open(at(path));
        Object pressable = browser.script("return [...document.querySelectorAll('a[href],button,input:not([type=hidden]),summary,[tabindex=\"0\"]')]"
                + ".filter(e => e.offsetParent !== null || e.getClientRects().length > 0).filter(e => !e.closest('details:not([open])') || e.tagName === 'SUMMARY').length");
        Set<Object> reached = new LinkedHashSet<>();
        WebElement body = browser.driver.findElement(By.tagName("body"));
        for (int i = 0; i <= ((Long) pressable).intValue(); i++) {
            (i == 0 ? body : browser.driver.switchTo().activeElement()).sendKeys(Keys.TAB);
            WebElement focused = browser.driver.switchTo().activeElement();
            if (!focused.getTagName().equals("body")) {
                reached.add(focused);
            }
            if (i == 0) {
                assertThat(focused.getAttribute("class")).as("the first stop leads past the menu").isEqualTo("skip");
            }
        }

        assertThat(reached).as(path).hasSize(((Long) pressable).intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?day=2011-2-16", "/calendar?month=2011-02", "RUN", "RUN?lang=en", "/nothing", "/orders?status=APPROVED", "ORDER?log=true"})
    void a_page_can_be_read_by_those_who_do_not_see_it(String path) throws IOException {
        browser.open(at(path));

        assertThat(checked("accessible.js")).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?day=2011-2-16", "/calendar?month=2011-02", "RUN", "/nothing", "/orders?status=APPROVED", "ORDER?log=true"})
    void letters_stand_out_from_what_they_stand_on(String path) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            browser.open(at(path));

            assertThat(checked("contrast.js")).as(path + (dark ? " dark" : "")).isEmpty();
        }
    }

    private List<String> checked(String script) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Object fault : (List<?>) browser.script(Files.readString(Path.of("src/test/resources/page").resolve(script)))) {
            faults.add(String.valueOf(fault));
        }
        return faults;
    }

    @Test
    void the_browser_has_nothing_to_complain_of() {
        browser.open(morning());
        browser.open("/");

        assertThat(browser.driver.manage().logs().get("browser").getAll().stream().filter(entry -> entry.getLevel().intValue() >= 900)
                        .filter(entry -> !entry.getMessage().contains("/nothing") && !entry.getMessage().contains("409")))
                .isEmpty();
    }
}
