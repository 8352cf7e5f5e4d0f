package daybook.notice;

import daybook.reconciliation.Check;
import daybook.reconciliation.Check.Equation;
import daybook.reconciliation.Measure;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which control totals of a run do not close, as its certificate says. */
final class OpenChecks {
    private static final Logger log = LoggerFactory.getLogger(OpenChecks.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenChecks() {}

    /** A sentence each; none if the certificate is not there, which the notice can do without. */
    static List<String> in(Path certificate, Wording wording) {
        List<String> open = new ArrayList<>();
        try {
            for (JsonNode check : JSON.readTree(Files.readString(certificate)).path("checks")) {
                if (!check.path("closes").asBoolean(true)) {
                    open.add(wording.say("notice.check", name(check.path("name").asString(""), wording), check.path("left").asString(), check.path("right").asString()));
                }
            }
        } catch (IOException | JacksonException e) {
            log.warn("The certificate of a run cannot be read: {}", Reason.of(e));
        }
        return open;
    }

    private static String name(String inCertificate, Wording wording) {
        for (Measure measure : Measure.values()) {
            for (Equation equation : Equation.values()) {
                if (new Check(measure, equation, 0, 0).name().equals(inCertificate)) {
                    String of = wording.say("run.measure-" + measure.name().toLowerCase(Locale.ROOT));
                    return wording.say(Sentence.of("run.check-" + equation, of));
                }
            }
        }
        return inCertificate;
    }
}
