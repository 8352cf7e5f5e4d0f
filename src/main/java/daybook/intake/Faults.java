package daybook.intake;

import daybook.wording.Sentence;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What can be wrong with one file, each as the sentence that names it. */
record Faults(Path file) {
    UnreadableFile because(String name, Object... details) {
        return new UnreadableFile(sentence(name, details), null);
    }

    UnreadableFile because(Throwable cause, String name, Object... details) {
        return new UnreadableFile(sentence(name, details), cause);
    }

    UnreadableFile unfinished(@Nullable Throwable cause, String name, Object... details) {
        return UnreadableFile.unfinished(sentence(name, details), cause);
    }

    Sentence sentence(String name, Object... details) {
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = name();
        System.arraycopy(details, 0, arguments, 1, details.length);
        return Sentence.of("intake." + name, arguments);
    }

    String name() {
        return nameOf(file);
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
