package daybook.search;

/** A text, and what it is taken for. */
record Key(KeyKind kind, String value) {}
