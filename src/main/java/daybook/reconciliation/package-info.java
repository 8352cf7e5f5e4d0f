/** Outcomes of rows, control totals, certificate. Open {@link daybook.reconciliation.ControlTotals} first. */
@NullMarked
package daybook.reconciliation;

import org.jspecify.annotations.NullMarked;
