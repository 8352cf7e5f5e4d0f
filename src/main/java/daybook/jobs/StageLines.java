package daybook.jobs;

import daybook.intake.SourceRow;
import daybook.validation.Finding;
import daybook.validation.FindingStore;
import daybook.validation.FindingStore.Judged;
import daybook.validation.LineDraft;
import daybook.validation.LineParser;
import daybook.validation.RuleBook;
import daybook.validation.StagedLineStore;
import daybook.validation.StagedLineStore.StagedLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Reads item rows, looks their SKUs up, and stages them until their orders are judged. Rows without a usable order number get their findings here. */
class StageLines implements ItemWriter<SourceRow> {
    private final ImportRun run;
    private final StagedLineStore lines;
    private final FindingStore findings;
    private final RuleBook rules;
    private final PendingLoad pending;
    private final TellProgress.Rows progress;
    private @Nullable LineParser parser;
    private long done;

    StageLines(ImportRun run, StagedLineStore lines, FindingStore findings, RuleBook rules, PendingLoad pending, TellProgress.Rows progress) {
        this.run = run;
        this.lines = lines;
        this.findings = findings;
        this.rules = rules;
        this.pending = pending;
        this.progress = progress;
    }

    /** Removes what a lost block staged. */
    void sweepAfter(int line) {
        lines.sweepAfter(run.id(), line);
        findings.sweepLinesAfter(run.id(), line);
    }

    @Override
    public void write(Chunk<? extends SourceRow> rows) {
        if (parser == null) {
            parser = new LineParser(run.items().header());
        }
        List<StagedLine> staged = new ArrayList<>(rows.size());
        List<Judged> found = new ArrayList<>();
        for (SourceRow row : rows) {
            LineDraft draft = parser.parse(row);
            staged.add(new StagedLine(draft, run.sku(draft)));
            if (draft.number() == null) {
                for (Finding finding : rules.rejectLine(draft, run.facts())) {
                    found.add(new Judged(0, finding));
                }
            }
        }
        long id = run.id();
        int half = staged.size() / 2;
        pending.start(
                staged.get(staged.size() - 1).draft().line(),
                () -> lines.add(id, staged.subList(0, half)),
                () -> {
                    lines.add(id, staged.subList(half, staged.size()));
                    findings.add(id, found);
                });
        done += rows.size();
        progress.done(done);
    }
}
