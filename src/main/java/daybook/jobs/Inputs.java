package daybook.jobs;

import daybook.intake.Found;
import daybook.intake.Report;
import daybook.wording.Sentence;
import java.util.List;

/** The two files that a run reads, from the inbox or from the archive; the remarks say what was put right. */
record Inputs(Input orders, Input items, List<Sentence> remarks) {
    /** A report and the name under which it was delivered, which its copy in the archive has not. */
    record Input(Report report, String name) {
        static Input of(Report report) {
            return new Input(report, report.name());
        }
    }

    static Inputs of(Found.Pair pair) {
        return new Inputs(Input.of(pair.orders()), Input.of(pair.items()), pair.remarks());
    }
}
