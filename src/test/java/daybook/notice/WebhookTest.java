package daybook.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import daybook.wording.Language;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookTest {
    private static final WireMockServer ROBOTS = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final Message MESSAGE = new Message("Daybook 2011-2-15-1：导单完成", List.of("订单：77 单", "核对相符。"));
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_297_732_500_000L), ZoneId.of("Asia/Shanghai"));

    private final Webhook webhook = new Webhook(Duration.ofSeconds(2));

    @BeforeAll
    static void open() {
        ROBOTS.start();
    }

    @AfterAll
    static void close() {
        ROBOTS.stop();
    }

    @BeforeEach
    void forget() {
        ROBOTS.resetAll();
    }

    private static Receiver receiver(Receiver.Way way, String url, String secret) {
        return new Receiver("group", Role.ADMIN, way, url, secret, Language.CHINESE, Set.of());
    }

    private void answers(ResponseDefinitionBuilder answer) {
        ROBOTS.stubFor(post(anyUrl()).willReturn(answer));
    }

    /** The signature was computed apart: HMAC-SHA256 of "1297732500000\nSECabc", Base64, as a query parameter. */
    @Test
    void dingtalk_gets_a_signed_text() {
        answers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));
        DingTalk robot = new DingTalk(webhook, CLOCK);

        Answer answer = robot.send(receiver(Receiver.Way.DINGTALK, ROBOTS.baseUrl() + "/robot/send?access_token=T0KEN", "SECabc"), MESSAGE);

        assertThat(answer).isEqualTo(Answer.ARRIVED);
        ROBOTS.verify(1, postRequestedFor(urlPathEqualTo("/robot/send"))
                .withQueryParam("access_token", equalTo("T0KEN"))
                .withQueryParam("timestamp", equalTo("1297732500000"))
                .withQueryParam("sign", equalTo("N/VQSC7AToA+oRo+bhHIaUd5sQ2+YX0vvWpgy7/4Dp8="))
                .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                .withRequestBody(equalToJson("{\"msgtype\":\"text\",\"text\":{\"content\":\"Daybook 2011-2-15-1：导单完成\\n1) 订单：77 单\\n2) 核对相符。\"}}")));
    }

    @Test
    void wecom_gets_a_text_of_2048_bytes_at_most() {
        answers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        Answer answer = new WeCom(webhook).send(receiver(Receiver.Way.WECOM, ROBOTS.baseUrl() + "/send?key=K", ""), new Message("t", List.of("长".repeat(900))));

        assertThat(answer).isEqualTo(Answer.ARRIVED);
        String content = ROBOTS.getAllServeEvents().get(0).getRequest().getBodyAsString();
        assertThat(content).contains("\"msgtype\":\"text\"").contains("…");
        String text = tools.jackson.databind.json.JsonMapper.builder().build().readTree(content).path("text").path("content").asString();
        assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeBetween(2_040, 2_048);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(okJson("{\"errcode\":310000,\"errmsg\":\"sign not match, see https://example.com/?access_token=T0KEN\"}"), Answer.refused("errcode 310000: sign not match, see …")),
                Arguments.of(aResponse().withStatus(404), Answer.refused("HTTP 404")),
                Arguments.of(aResponse().withStatus(500), Answer.unknown("HTTP 500")),
                Arguments.of(aResponse().withStatus(502), Answer.unknown("HTTP 502")),
                Arguments.of(aResponse().withStatus(503), Answer.refused("HTTP 503")),
                Arguments.of(aResponse().withStatus(302).withHeader("Location", "https://example.com"), Answer.refused("HTTP 302")),
                Arguments.of(aResponse().withStatus(504), Answer.unknown("HTTP 504")),
                Arguments.of(okJson("<html>"), Answer.unknown("HTTP 200 without an errcode")),
                Arguments.of(okJson("{}"), Answer.unknown("HTTP 200 without an errcode")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_says_whether_it_may_be_tried_again(ResponseDefinitionBuilder given, Answer expected) {
        answers(given);

        assertThat(webhook.post(URI.create(ROBOTS.baseUrl() + "/send?key=K"), "text")).isEqualTo(expected);
        assertThat(ROBOTS.getAllServeEvents()).hasSize(1);
    }

    @Test
    void who_takes_the_text_and_does_not_answer_may_have_it() {
        answers(okJson("{\"errcode\":0}").withFixedDelay(12_000));

        Instant before = Instant.now();
        Answer answer = webhook.post(URI.create(ROBOTS.baseUrl() + "/send"), "text");

        assertThat(answer.fate()).isEqualTo(Answer.Fate.UNKNOWN);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void who_hangs_up_may_have_it() {
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(webhook.post(URI.create(ROBOTS.baseUrl() + "/send"), "text").fate()).isEqualTo(Answer.Fate.UNKNOWN);
        assertThat(ROBOTS.getAllServeEvents()).hasSize(1);
    }

    @Test
    void who_does_not_listen_has_not_got_it() throws java.io.IOException {
        int port;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(webhook.post(URI.create("http://127.0.0.1:" + port + "/send"), "text").fate()).isEqualTo(Answer.Fate.REFUSED);
    }
}
