package daybook.notice;

import java.net.URI;

/** A robot of a WeCom group (企业微信群机器人); its address holds its key. */
final class WeCom implements Channel {
    private static final int MOST_BYTES = 2_048;

    private final Webhook webhook;

    WeCom(Webhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public Answer send(Receiver receiver, Message message) {
        return webhook.post(URI.create(receiver.target()), message.text(MOST_BYTES));
    }
}
