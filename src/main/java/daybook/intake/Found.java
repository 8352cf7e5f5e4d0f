package daybook.intake;

import daybook.wording.Sentence;
import java.util.List;

/** What the inbox holds for a slot. */
public sealed interface Found {
    /** Both reports, whole and readable; the remarks say what was put right. */
    record Pair(Report orders, Report items, List<Sentence> remarks) implements Found {
        public Pair {
            remarks = List.copyOf(remarks);
        }
    }

    /** One file or both have not come; the sentence says which. */
    record Missing(Sentence sentence) implements Found {}

    /** A file has come but somebody is still writing it, or its end is missing. Look again later. */
    record NotReady(Sentence sentence) implements Found {}

    /** What is there can never become a pair; a person has to put it right. */
    record Refused(Sentence sentence) implements Found {}
}
