package daybook.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A robot of a DingTalk group (钉钉自定义机器人), with or without a signature (加签). */
final class DingTalk implements Channel {
    private static final int MOST_BYTES = 20_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Webhook webhook;
    private final Clock clock;

    DingTalk(Webhook webhook, Clock clock) {
        this.webhook = webhook;
        this.clock = clock;
    }

    @Override
    public Answer send(Receiver receiver, Message message) {
        String url = receiver.target();
        String signed = receiver.secret().isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + signature(receiver.secret());
        return webhook.post(URI.create(signed), message.text(MOST_BYTES));
    }

    /** It holds for an hour from the time in it. */
    private String signature(String secret) {
        long timestamp = clock.millis();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] sign = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return "timestamp=" + timestamp + "&sign=" + URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
