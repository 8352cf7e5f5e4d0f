package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.jobs.Ended;
import daybook.jobs.Exit;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.SlotPlan;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SourceFile;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Slot SLOT = Slot.parse("shop", "2011-2-15-1");
    private static final LocalDateTime AT = LocalDateTime.of(2011, 2, 15, 12, 0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void item_rows_without_an_order_number_are_something_to_do() {
        assertThat(told(Map.of(Outcome.REJECTED, new Sum(3, 0, 0))))
                .contains("1) Shift lead: 3 item lines have no usable order number")
                .doesNotContain("2)");
    }

    private String told(Map<Outcome, Sum> items) {
        Downloaded none = new Downloaded(0, 0, 0, 0);
        ControlTotals totals =
                new ControlTotals(file(ReportKind.ORDERS), file(ReportKind.ITEMS), Map.of(), items, none, none, new Demand(0, 0, new SlotPlan(0, 0, 0, 0, 0, 0)));
        SlotRun run = new SlotRun(1, SLOT, 1, SlotRun.State.DONE, true, true, false, "", null, null, 1, AT, AT);
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, new Wording(Language.ENGLISH), Language.ENGLISH, false, new Journal(new Strays()));
        new Summary(terminal, false).tell(SLOT, new Ended(Exit.DONE, null, new Certificate(run, List.of(), totals, Map.of(), List.of(), AT), null, List.of()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SourceFile file(ReportKind kind) {
        return new SourceFile(kind, "f", "0", "f", 0, 0, 0, 0);
    }
}
