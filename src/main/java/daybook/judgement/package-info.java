/**
 * What becomes of one order row: the row, its lines, what the ledger knows of it and the rules go in, its outcome, findings and place in the
 * ledger come out. Pure functions. Open {@link daybook.judgement.OrderJudge} first.
 */
@NullMarked
package daybook.judgement;

import org.jspecify.annotations.NullMarked;
