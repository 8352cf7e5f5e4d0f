package daybook.cli;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import daybook.wording.Unquoted;
import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** How the log shows failures, in lines for people and in JSON alike: whoever logs them, no row of a buyer's stands in it. Logback makes it by its name. */
public final class LoggedFailures extends ThrowableHandlingConverter implements StackTracePrinter {
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? Unquoted.trace(proxy.getThrowable()) : "";
    }

    @Override
    public void printStackTrace(Throwable failure, Appendable to) throws IOException {
        to.append(Unquoted.trace(failure));
    }
}
