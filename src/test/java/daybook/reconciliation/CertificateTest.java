package daybook.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.slot.Slot;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No two figures are the same, so that none can stand in another's place. */
class CertificateTest {
    private static final LocalDateTime BEGAN = LocalDateTime.of(2011, 2, 15, 12, 30, 1);
    private static final LocalDateTime ENDED = LocalDateTime.of(2011, 2, 15, 12, 34, 56);

    private static Certificate certificate(long fenDownloaded) {
        Map<Outcome, Sum> orders = new EnumMap<>(Outcome.class);
        Map<Outcome, Sum> items = new EnumMap<>(Outcome.class);
        long base = 1;
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.ORPHAN) {
                orders.put(outcome, new Sum(base, 100 + base, 10_000 + base));
            }
            items.put(outcome, new Sum(50 + base, 0, 0));
            base++;
        }
        SlotRun run = new SlotRun(1, Slot.parse("云裳", "2011-2-15-2"), 3, SlotRun.State.RUNNING, true, null, false, "", null, null, 1, BEGAN, null, null);
        return new Certificate(
                run,
                List.of(
                        new SourceFile(ReportKind.ORDERS, "2011-2-15-11.csv", "aa", "orders-x", 28, 5, 728, 70_028),
                        new SourceFile(ReportKind.ITEMS, "2011-2-15-22.csv", "bb", "items-x", 436, 6, 0, 0)),
                new ControlTotals(
                        new SourceFile(ReportKind.ORDERS, "o", "aa", "x", 28, 5, 728, 70_028),
                        new SourceFile(ReportKind.ITEMS, "i", "bb", "x", 436, 6, 0, 0),
                        orders,
                        items,
                        new Downloaded(21, 22, 23, 24),
                        new Downloaded(28, 79, 130, fenDownloaded),
                        new Demand(91, 91, new SlotPlan(300, 180, 120, 7, 8, 9))),
                Map.of("phone-missing", 4L),
                List.of(new ReportFile("对账.xlsx", "cc"), new ReportFile("findings.csv", "dd")),
                ENDED);
    }

    @Test
    void a_certificate_says_all_that_was_counted_and_what_of_it_closes() {
        assertThat(certificate(10_031).json()).endsWith("}\n").isEqualToIgnoringWhitespace(
                """
                {"slot": "2011-2-15-2", "shop": "云裳", "attempt": 3, "status": "CLOSED",
                 "files": [
                   {"kind": "orders", "name": "2011-2-15-11.csv", "sha256": "aa", "rows": 28, "padding": 5},
                   {"kind": "items", "name": "2011-2-15-22.csv", "sha256": "bb", "rows": 436, "padding": 6}],
                 "orders": {"read": 28, "rejected": 1, "outOfScope": 2, "alreadyImported": 3, "changed": 4, "held": 5, "waiting": 6, "approved": 7,
                   "approvedByPeople": 21, "downloaded": 28},
                 "lines": {"read": 436, "rejected": 51, "outOfScope": 52, "alreadyImported": 53, "changed": 54, "held": 55, "waiting": 56, "approved": 57,
                   "orphan": 58, "approvedByPeople": 22, "downloaded": 79},
                 "pieces": {"read": 728, "rejected": 101, "outOfScope": 102, "alreadyImported": 103, "changed": 104, "held": 105, "waiting": 106,
                   "approved": 107, "approvedByPeople": 23, "downloaded": 130},
                 "yuan": {"read": "700.28", "rejected": "100.01", "outOfScope": "100.02", "alreadyImported": "100.03", "changed": "100.04",
                   "held": "100.05", "waiting": "100.06", "approved": "100.07", "approvedByPeople": "0.24", "downloaded": "100.31"},
                 "demand": 300, "allocated": 180, "short": 120,
                 "findings": {"phone-missing": 4},
                 "checks": [
                   {"name": "orders: read = outcomes", "left": 28, "right": 28, "closes": true},
                   {"name": "lines: read = outcomes", "left": 436, "right": 436, "closes": true},
                   {"name": "pieces: read = outcomes", "left": 728, "right": 728, "closes": true},
                   {"name": "yuan: read = outcomes", "left": "700.28", "right": "700.28", "closes": true},
                   {"name": "orders: approved = downloaded", "left": 28, "right": 28, "closes": true},
                   {"name": "lines: approved = downloaded", "left": 79, "right": 79, "closes": true},
                   {"name": "pieces: approved = downloaded", "left": 130, "right": 130, "closes": true},
                   {"name": "yuan: approved = downloaded", "left": "100.31", "right": "100.31", "closes": true},
                   {"name": "pieces: approved = demand posted", "left": 91, "right": 91, "closes": true},
                   {"name": "pieces: demand = allocated + short", "left": 300, "right": 300, "closes": true}],
                 "reports": [{"name": "对账.xlsx", "sha256": "cc"}, {"name": "findings.csv", "sha256": "dd"}],
                 "startedAt": "2011-02-15T12:30:01", "endedAt": "2011-02-15T12:34:56"}
                """
                        .replace("\": ", "\" : ").replace("[]", "[ ]"));
    }

    @Test
    void one_fen_less_in_the_download_and_it_is_open_and_says_where() {
        JsonNode json = JsonMapper.builder().build().readTree(certificate(10_030).json());

        assertThat(json.get("status").asString()).isEqualTo("OPEN");
        assertThat(json.get("checks").values()).filteredOn(check -> !check.get("closes").asBoolean()).singleElement()
                .satisfies(check -> assertThat(check.get("name").asString() + " " + check.get("left").asString() + " " + check.get("right").asString())
                        .isEqualTo("yuan: approved = downloaded 100.31 100.30"));
    }
}
