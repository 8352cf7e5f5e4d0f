package daybook.notice;

/**
 * What is known of a notice after it was handed over.
 *
 * @param reason in words, without secrets; empty if it arrived
 */
record Answer(Fate fate, String reason) {
    enum Fate {
        /** The receiver has it. */
        ARRIVED,
        /** The receiver certainly has not got it; it may be tried again. */
        REFUSED,
        /** It was handed over and nothing came back; the receiver may have it. */
        UNKNOWN
    }

    static final Answer ARRIVED = new Answer(Fate.ARRIVED, "");

    static Answer refused(String reason) {
        return new Answer(Fate.REFUSED, reason);
    }

    static Answer unknown(String reason) {
        return new Answer(Fate.UNKNOWN, reason);
    }
}
