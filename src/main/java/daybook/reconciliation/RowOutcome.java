package daybook.reconciliation;

import daybook.intake.ReportKind;

/**
 * What became of one row, as data beside its file and line.
 *
 * @param judgedWith the line of the order row that decided it; 0 if none did
 * @param cause the trade status of a row out of scope, or why a row was rejected; empty otherwise
 * @param orderNumber the text in the file, usable or not
 * @param pieces of an order row; 0 where none can be read, and for item rows
 * @param fen what the buyer paid, of an order row; 0 where none can be read, and for item rows
 */
public record RowOutcome(
        ReportKind kind, int line, int judgedWith, Outcome outcome, String cause, String orderNumber, long pieces, long fen) {}
