package daybook.slot;

/** Which import of the day (导单次第): the shop imports once in the morning and once in the afternoon. */
public enum Session {
    /** 早导单, files {@code -1} and {@code -2}. */
    MORNING(1),
    /** 午导单, files {@code -11} and {@code -22}. */
    AFTERNOON(2);

    private final int number;

    Session(int number) {
        this.number = number;
    }

    /** The digit that ends a slot's name: 1 or 2. */
    public int number() {
        return number;
    }

    /** The session with that digit; {@link IllegalArgumentException} for any other. */
    public static Session of(int number) {
        for (Session session : values()) {
            if (session.number == number) {
                return session;
            }
        }
        throw new IllegalArgumentException("a session is 1 (morning) or 2 (afternoon), not " + number);
    }
}
