package daybook.wording;

/** Something that an installation is set up with cannot be used; the sentence says what, and what to do. */
public final class UnusableSetting extends IllegalStateException {
    private final transient Sentence sentence;

    public UnusableSetting(Sentence sentence) {
        super(new Wording(Language.ENGLISH).say(sentence));
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
