package daybook.notice;

/** A way to a receiver. */
interface Channel {
    /** Hands a message over, once, and says what is known of it then. Ends within a few timeouts. */
    Answer send(Receiver receiver, Message message);
}
