package daybook.validation;

import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;

/** The configuration of the rules cannot be used; the sentence says which line of it and why. */
public final class UnusableRules extends IllegalArgumentException {
    private final transient Sentence sentence;

    UnusableRules(Sentence sentence) {
        super(new Wording(Language.ENGLISH).say(sentence));
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
