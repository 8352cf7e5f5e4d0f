package daybook.reconciliation;

/** A file that a run left behind for people, with the SHA-256 of its content. */
public record ReportFile(String name, String sha256) {}
