package daybook.intake;

import daybook.slot.Slot;
import java.util.Set;

/** Knows which slots of the inbox's shop have read a file, by its content. */
@FunctionalInterface
public interface Readers {
    /** Nothing was ever read. */
    Readers NONE = sha256 -> Set.of();

    /** The slots with a good run that read a file of this SHA-256 (lower hex). */
    Set<Slot> of(String sha256);

    /**
     * The slots that began with it under that name, however their runs ended: a file of the morning's that was refused is not the afternoon's. A fresh export that says the same as the
     * one before has another name.
     */
    default Set<Slot> beganWith(String sha256, String name) {
        return of(sha256);
    }
}
