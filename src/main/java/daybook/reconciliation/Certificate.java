package daybook.reconciliation;

import daybook.intake.ReportKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run proves of itself, as {@code certificate.json}: its files, the four measures by outcome, its findings, the control totals and whether
 * they close, and the reports it left. Amounts of yuan are text with two decimals, times are the shop's.
 */
public record Certificate(
        SlotRun run,
        List<SourceFile> files,
        ControlTotals totals,
        Map<String, Long> findings,
        List<ReportFile> reports,
        LocalDateTime endedAt) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The certificate's text, UTF-8, ending in a line feed. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slot", run.slot().name());
        json.put("shop", run.slot().shop());
        json.put("attempt", run.attempt());
        json.put("status", totals.close() ? "CLOSED" : "OPEN");
        json.put("files", files.stream().map(Certificate::file).toList());
        totals.byMeasure().forEach((measure, of) -> json.put(measure.key(), measure(measure, of)));
        json.put("demand", totals.demand().plan().demand());
        json.put("allocated", totals.demand().plan().allocated());
        json.put("short", totals.demand().plan().shortOf());
        json.put("findings", findings);
        json.put("checks", checks());
        json.put("reports", reports.stream().map(Certificate::report).toList());
        json.put("startedAt", run.startedAt().toString());
        json.put("endedAt", endedAt.toString());
        return JSON.writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> file(SourceFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", file.kind() == ReportKind.ORDERS ? "orders" : "items");
        json.put("name", file.name());
        json.put("sha256", file.sha256());
        json.put("rows", file.rows());
        json.put("padding", file.padding());
        return json;
    }

    private static Map<String, Object> measure(Measure measure, Map<String, Long> of) {
        Map<String, Object> json = new LinkedHashMap<>();
        of.forEach((key, value) -> json.put(key, measure.json(value)));
        return json;
    }

    private List<Map<String, Object>> checks() {
        List<Map<String, Object>> json = new ArrayList<>();
        for (Check check : totals.checks()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", check.name());
            one.put("left", check.measure().json(check.left()));
            one.put("right", check.measure().json(check.right()));
            one.put("closes", check.closes());
            json.add(one);
        }
        return json;
    }

    private static Map<String, Object> report(ReportFile report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", report.name());
        json.put("sha256", report.sha256());
        return json;
    }
}
