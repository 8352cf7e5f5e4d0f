package daybook;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says in the output of the build of each test that was skipped why: its closing figures do not. To the output itself, as the program's logging goes to files. */
public final class SkippedTests implements TestExecutionListener {
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(test, reason);
    }

    /** What a test needs and a machine lacks breaks it off. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            say(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    private static void say(TestIdentifier test, String reason) {
        System.out.println("skipped: " + test.getSource().map(TestSource::toString).orElse("") + " " + test.getDisplayName() + ": " + reason);
    }
}
