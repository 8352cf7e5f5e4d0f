package daybook.notice;

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
 * @param giveUpAfter how long after its event a notice is still tried; an event that is older when it is first seen is not told
 * @param doubtfulAfter after which time a notice that was being sent, and of which nothing was heard again, counts as doubtful
 */
@ConfigurationProperties(value = "daybook.notice", ignoreUnknownFields = false)
public record NoticeSettings(
        @DefaultValue List<Wish> receivers,
        @DefaultValue("") String mailFrom,
        @DefaultValue("5s") Duration pollEvery,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("10s") Duration firstRetryAfter,
        @DefaultValue("1h") Duration longestRetryAfter,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("5m") Duration doubtfulAfter) {

    public NoticeSettings {
        receivers = List.copyOf(receivers);
        positive("poll-every", pollEvery);
        positive("timeout", timeout);
        positive("first-retry-after", firstRetryAfter);
        positive("longest-retry-after", longestRetryAfter);
        positive("give-up-after", giveUpAfter);
        if (doubtfulAfter.compareTo(timeout.multipliedBy(4)) < 0) {
            throw new IllegalArgumentException("daybook.notice.doubtful-after must be at least four times the timeout, not " + doubtfulAfter);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("daybook.notice." + name + " must be longer than 0, not " + value);
        }
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
