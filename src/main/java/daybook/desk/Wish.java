package daybook.desk;

import java.time.LocalDateTime;

/** Who wants something, when, and why; the reason is empty where none is asked for and none was given. */
public record Wish(String actor, LocalDateTime at, String reason) {}
