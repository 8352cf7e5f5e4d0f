package daybook.notice;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** When to try again: after a wait that doubles with each attempt up to a longest one, and in the end not at all. */
record BackOff(Duration first, Duration longest, Duration giveUpAfter) {
    private static final int MOST_DOUBLINGS = 30;

    static BackOff of(NoticeSettings settings) {
        return new BackOff(settings.firstRetryAfter(), settings.longestRetryAfter(), settings.giveUpAfter());
    }

    /** After so many attempts, the last one of which failed now; nothing if it is to be given up. */
    Optional<LocalDateTime> next(int attempts, LocalDateTime created, LocalDateTime now) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        LocalDateTime at = now.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
        return at.isAfter(created.plus(giveUpAfter)) ? Optional.empty() : Optional.of(at);
    }
}
