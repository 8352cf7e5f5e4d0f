package daybook.jobs;

import daybook.wording.Sentence;

/** Ends a run from within a step: the slot is refused as a whole and nothing of it is in the ledger. */
final class RefusedRun extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    RefusedRun(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
