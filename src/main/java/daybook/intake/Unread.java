package daybook.intake;

import daybook.slot.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a slot's candidates what was read before. Files are read for their hashes only where there is a doubt. */
record Unread(Slot slot, Readers readers) {
    /** The candidates without the doubtful ones that another slot of the day has read. */
    List<Path> of(Candidates candidates) {
        return candidates.doubtful().isEmpty()
                ? candidates.files()
                : without(candidates.files(), file -> candidates.doubtful().contains(file) && isThatOfAnother(file));
    }

    private boolean isThatOfAnother(Path file) {
        try {
            return readers.beganWith(Content.of(file).sha256(), Faults.nameOf(file)).stream().anyMatch(this::isOtherOfDay);
        } catch (UnreadableFile e) { // then nobody has read it
            return false;
        }
    }

    /** Those of the files that no other slot of the day has read. */
    List<Path> byOthers(List<Path> files) {
        return without(files, file -> readBy(file, this::isOtherOfDay));
    }

    /**
     * Of more than two files those that no other slot has read, or, where the slot itself is done again, the two that nobody has. All of them if
     * that leaves nothing to read, as with two empty exports, which are always the same.
     */
    List<Path> fewer(List<Path> files) {
        List<Path> mine = without(files, file -> readBy(file, other -> !other.equals(slot)));
        if (mine.size() > 2) {
            List<Path> nobodys = without(mine, file -> readBy(file, any -> true));
            return nobodys.size() == 2 ? nobodys : mine;
        }
        return mine.isEmpty() ? files : mine;
    }

    private boolean isOtherOfDay(Slot other) {
        return !other.equals(slot) && other.date().equals(slot.date());
    }

    private boolean readBy(Path file, Predicate<Slot> reader) {
        try {
            return readers.of(Content.of(file).sha256()).stream().anyMatch(reader);
        } catch (UnreadableFile e) { // then nobody has read it
            return false;
        }
    }

    private static List<Path> without(List<Path> files, Predicate<Path> left) {
        return files.stream().filter(left.negate()).toList();
    }
}
