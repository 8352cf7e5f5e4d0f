package daybook.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import daybook.Served;
import daybook.database.Peer;
import daybook.event.EventKind;
import daybook.jobs.Exit;
import daybook.wording.Sentence;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The service tells of a run: by mail to a server that is down at first, and to robots of which one is dead. */
class NoticesTest {
    private final ServerSetup smtp = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final GreenMail mails = new GreenMail(smtp);
    private final WireMockServer robots = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    private static int freePort() {
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Served serve() {
        return new Served(Peer.H2, split(
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + smtp.getPort(),
                "daybook.notice.mail-from=daybook@example.com",
                "daybook.notice.timeout=2s",
                "daybook.notice.first-retry-after=200ms",
                "daybook.notice.longest-retry-after=400ms",
                of(0, "lead", "shift-lead", "mail", "address=lead@example.com", "zh"),
                of(1, "finance", "finance", "mail", "address=finance@example.com", "en"),
                of(2, "buyers", "purchaser", "wecom", "url=" + robots.baseUrl() + "/wecom?key=K", "zh"),
                of(3, "dead", "admin", "dingtalk", "url=" + robots.baseUrl() + "/dead?access_token=T0KEN", "en"),
                "daybook.notice.receivers[3].secret=SECabc",
                "daybook.notice.receivers[3].events[0]=all",
                of(4, "watch", "admin", "mail", "address=watch@example.com", "en")));
    }

    private static String of(int index, String name, String role, String kind, String target, String language) {
        String prefix = "daybook.notice.receivers[" + index + "].";
        return Stream.of("name=" + name, "role=" + role, "kind=" + kind, target, "language=" + language)
                .map(setting -> prefix + setting)
                .reduce((left, right) -> left + " --" + right)
                .orElseThrow();
    }

    /** Each setting on its own. */
    private static String[] split(String... settings) {
        return Arrays.stream(settings).flatMap(Pattern.compile(" --")::splitAsStream).toArray(String[]::new);
    }

    @Test
    void a_run_and_an_alarm_are_told_to_everybody_in_their_words() throws MessagingException, IOException {
        robots.start();
        robots.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\":0}")));
        robots.stubFor(post(com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo("/dead")).willReturn(serviceUnavailable()));
        try (Served served = serve()) {
            Served.until(() -> served.count("SELECT COUNT(*) FROM notice_receiver") == 5);
            assertThat(served.importMorning().exit()).isEqualTo(Exit.DONE);
            served.tell(EventKind.RUN_DONE, Sentence.of("run.failed", "x", "x"));
            Served.until(() -> served.count("SELECT COUNT(*) FROM notice_delivery WHERE receiver IN ('lead', 'finance') AND attempts > 1") == 2);
            mails.start();
            served.tell(EventKind.RUN_FAILED, Sentence.of("run.failed", "2011-2-15-1", "Duplicate entry '何云' at /srv/books/x"));
            Served.until(() -> mails.getReceivedMessages().length >= 3);
            Served.until(() -> served.count("SELECT COUNT(*) FROM notice_delivery WHERE state = 'SENT'") == 4);

            Served.until(() -> served.count("SELECT COUNT(*) FROM notice_delivery WHERE receiver = 'dead' AND attempts > 2 AND last_error = 'HTTP 503'") >= 1);
            assertThat(mails.getReceivedMessages()).hasSize(3);
            assertSays(mailTo("lead@example.com"), "Daybook 2011-2-15-1：导单完成，核对相符", "1) 订单：读入 77 单：订单号不可用 3，不在范围 9，已导入过 1，待处理 18，审核通过 46",
                    "2) 请处理：21 单要改，见 reports/2011-2-15-1 中的 异常报告2011-2-15-1.xlsx", "3) 核对相符。", "4) 时间：");
            assertSays(mailTo("finance@example.com"), "Daybook 2011-2-15-1: imported, totals close", "1) Approved: 46 orders, 76 pieces, 8535.00 yuan",
                    "2) Control totals close.", "3) Workbooks: 对账2011-2-15-1.xlsx, 淘宝订单付款2011-2-15-1.xlsx in reports/2011-2-15-1", "4) Time: ");
            assertSays(mailTo("watch@example.com"), "Daybook 2011-2-15-1: ALARM, run stopped", "1) The run of 2011-2-15-1 stopped. Nothing is lost. The log says why.",
                    "2) To do: mend the cause, then restart 2011-2-15-1.", "3) Time: ");
            List<String> bodies = robots.getAllServeEvents().stream().map(event -> event.getRequest().getBodyAsString()).toList();
            assertThat(bodies.stream().filter(body -> body.contains("采购："))).hasSize(1);
            assertThat(String.join("", bodies)).contains("家供货商").contains("采购产品列表2011-2-15-1.xlsx");
            everythingTold(bodies).forEach(text -> personal().forEach(word -> assertThat(text).doesNotContain(word)));
        } finally {
            mails.stop();
            robots.stop();
        }
    }

    private List<String> everythingTold(List<String> bodies) throws MessagingException {
        List<String> all = new ArrayList<>(bodies);
        for (MimeMessage mail : mails.getReceivedMessages()) {
            all.add(mail.getSubject() + text(mail));
        }
        return all;
    }

    private MimeMessage mailTo(String address) throws MessagingException {
        for (MimeMessage mail : mails.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getBody(mail), e);
        }
    }

    private static void assertSays(MimeMessage mail, String subject, String... points) throws MessagingException {
        assertThat(mail.getSubject()).isEqualTo(subject);
        List<String> lines = text(mail).strip().lines().toList();
        assertThat(lines).hasSize(points.length);
        for (int i = 0; i < points.length; i++) {
            assertThat(lines.get(i)).startsWith(points[i]);
        }
    }

    /** Names, accounts, telephones, addresses and order numbers of the sample's orders. */
    private static List<String> personal() {
        try {
            List<String> words = new ArrayList<>(List.of("何云", "T0KEN", "SECabc", "/srv/"));
            String csv = new String(Files.readAllBytes(Path.of("sample-data/inbox/2011-2-15/2011-2-15-1.csv")), Charset.forName("GBK"));
            for (String line : csv.lines().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                for (int column : new int[] {0, 1, 2, 14, 15, 18}) {
                    String cell = column < cells.length ? cells[column].replaceAll("[=\"']", "").strip() : "";
                    if (cell.length() > 1 && !cell.equals("null")) {
                        words.add(cell);
                    }
                }
            }
            assertThat(words).hasSizeGreaterThan(300);
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
