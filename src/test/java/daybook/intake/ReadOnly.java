package daybook.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;

/** A folder that nobody can change, nor what is below it, the system's own user neither ({@code chattr +i}). Where there is no such thing the test is skipped. */
public final class ReadOnly {
    private ReadOnly() {}

    public static void during(Path folder, Executable work) throws Throwable {
        Assumptions.assumeTrue(chattr("+i", folder), "files cannot be made immutable here (chattr +i)");
        try {
            work.execute();
        } finally {
            Assertions.assertTrue(chattr("-i", folder), "can be changed again");
        }
    }

    private static boolean chattr(String flag, Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder("chattr", "-R", flag, folder.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
