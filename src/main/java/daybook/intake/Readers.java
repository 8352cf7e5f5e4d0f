package daybook.intake;

import daybook.slot.Slot;
import java.util.Set;

/** Knows which slots of the inbox's shop have begun with a file, by its content. */
@FunctionalInterface
public interface Readers {
    /** Nothing was ever read. */
    Readers NONE = sha256 -> Set.of();

    /** The slots with a run that began with a file of this SHA-256 (lower hex), however it ended: a file of the morning's that was refused is not the afternoon's. */
    Set<Slot> of(String sha256);

    /** Those of them that read it under that name: a fresh export that says the same as the one before has another. */
    default Set<Slot> of(String sha256, String name) {
        return of(sha256);
    }
}
