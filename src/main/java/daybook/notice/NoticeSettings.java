package daybook.notice;

import daybook.wording.UnusableValue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told, and how patiently ({@code daybook.notice}, in config/notices.yaml). {@link Receivers} says what is wrong with a receiver.
 *
 * @param receivers who is told; nobody by default
 * @param mailFrom the sender of mails; needed if anybody is told by mail
 * @param pollEvery how often the events are looked at
 * @param timeout how long a robot may take to be reached, and as long again to answer
 * @param firstRetryAfter how long after the first attempt that failed the second one comes; the wait then doubles …
 * @param longestRetryAfter … up to this
 * @param giveUpAfter how long after the service first saw its event a notice is still tried; an event that is older when it is first seen is not told
 * @param doubtfulAfter after which time a notice that was being sent, and of which nothing was heard again, counts as doubtful
 */
@ConfigurationProperties("daybook.notice")
public record NoticeSettings(
        @DefaultValue List<Wish> receivers,
        @DefaultValue("") String mailFrom,
        @DefaultValue("5s") Duration pollEvery,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("10s") Duration firstRetryAfter,
        @DefaultValue("1h") Duration longestRetryAfter,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("5m") Duration doubtfulAfter) {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    public NoticeSettings {
        receivers = List.copyOf(receivers);
        longEnough("poll-every", pollEvery);
        longEnough("timeout", timeout);
        longEnough("first-retry-after", firstRetryAfter);
        longEnough("longest-retry-after", longestRetryAfter);
        longEnough("give-up-after", giveUpAfter);
        UnusableValue.ifBelow(timeout.multipliedBy(4), "daybook.notice.doubtful-after", doubtfulAfter);
    }

    private static void longEnough(String name, Duration value) {
        UnusableValue.ifBelow(SHORTEST, "daybook.notice." + name, value);
    }

    /** A receiver as it is written down; everything is text, so that what is wrong can be said in one sentence. */
    public record Wish(
            @Nullable String name,
            @Nullable String role,
            @Nullable String kind,
            @Nullable String address,
            @Nullable String url,
            @Nullable String secret,
            @DefaultValue("zh") String language,
            @DefaultValue List<String> events) {
        public Wish {
            events = List.copyOf(events);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "receiver " + name;
        }
    }
}
