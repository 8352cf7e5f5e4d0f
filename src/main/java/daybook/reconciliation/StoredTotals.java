package daybook.reconciliation;

import daybook.reconciliation.Check.Equation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control totals as a run's {@code certificate.json} has them; yuan in fen. */
public record StoredTotals(Map<Measure, Map<String, Long>> byMeasure, List<Check> checks) {
    private static final Logger log = LoggerFactory.getLogger(StoredTotals.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those of that file; empty if it is not there, or is none. */
    public static Optional<StoredTotals> in(Path certificate) {
        if (!Files.isRegularFile(certificate)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(JSON.readTree(Files.readString(certificate))));
        } catch (IOException | JacksonException | ArithmeticException | NumberFormatException e) {
            log.warn("{} cannot be read", certificate, e);
            return Optional.empty();
        }
    }

    private static StoredTotals of(JsonNode json) {
        Map<Measure, Map<String, Long>> totals = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Map<String, Long> of = new LinkedHashMap<>();
            json.path(measure.key()).properties().forEach(entry -> of.put(entry.getKey(), value(measure, entry.getValue())));
            totals.put(measure, of);
        }
        List<Check> checks = new ArrayList<>();
        for (Equation equation : Equation.values()) {
            for (Measure measure : Measure.values()) {
                json.path("checks").values().stream()
                        .filter(check -> check.path("name").asString("").equals(new Check(measure, equation, 0, 0).name()))
                        .forEach(check -> checks.add(
                                new Check(measure, equation, value(measure, check.path("left")), value(measure, check.path("right")))));
            }
        }
        return new StoredTotals(totals, checks);
    }

    private static long value(Measure measure, JsonNode value) {
        return measure == Measure.YUAN ? new BigDecimal(value.asString("0")).movePointRight(2).longValueExact() : value.asLong(0);
    }

    /** A figure; 0 if the certificate has none of that name. */
    public long of(Measure measure, String key) {
        return byMeasure.getOrDefault(measure, Map.of()).getOrDefault(key, 0L);
    }

    /** What ended so. */
    public long of(Measure measure, Outcome outcome) {
        return of(measure, outcome.key());
    }

    /** The checks that do not close. */
    public List<Check> open() {
        return checks.stream().filter(check -> !check.closes()).toList();
    }

    /** How many orders were read. */
    public long read() {
        return of(Measure.ORDERS, ControlTotals.READ);
    }
}
