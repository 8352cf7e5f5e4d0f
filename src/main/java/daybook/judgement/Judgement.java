package daybook.judgement;

import daybook.orders.StagedOrder;
import daybook.reconciliation.Outcome;
import daybook.validation.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one order row.
 *
 * @param cause the trade status of a row out of scope, why a row was rejected; empty otherwise
 * @param staged what the ledger is to hold of it; null if the ledger stays as it is
 */
public record Judgement(Outcome outcome, String cause, List<Finding> findings, @Nullable StagedOrder staged) {}
