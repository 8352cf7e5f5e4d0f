package daybook.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Tells whether somebody is still writing a file: a file touched a moment ago is looked at twice. */
final class Quiet {
    /** Waits between the two looks. */
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    private final IntakeSettings settings;
    private final InstantSource clock;
    private final Pause pause;

    Quiet(IntakeSettings settings, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
    }

    /** Those of the files that changed between the two looks, or went away. */
    List<Path> stillGrowing(List<Path> files) throws IOException {
        List<Stamp> first = new ArrayList<>();
        boolean young = false;
        for (Path file : files) {
            Stamp stamp = Stamp.of(file);
            first.add(stamp);
            young |= isYoung(stamp);
        }
        return young ? changed(files, first) : List.of();
    }

    private List<Path> changed(List<Path> files, List<Stamp> first) throws IOException {
        try {
            pause.take(settings.secondLookAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return files; // nobody has seen them twice
        }
        List<Path> changed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!Stamp.of(files.get(i)).equals(first.get(i))) {
                changed.add(files.get(i));
            }
        }
        return changed;
    }

    private boolean isYoung(Stamp stamp) {
        Instant old = clock.instant().minus(settings.youngFor());
        return stamp.changed().isAfter(old);
    }
}
