package daybook.reconciliation;

import daybook.intake.ReportKind;

/**
 * One file of a run, and what a pass that writes nothing counted in it.
 *
 * @param name as it was delivered
 * @param archivedName its file name in the slot's archive
 * @param rows data rows, padding not counted
 * @param padding rows of nothing but commas or blanks
 * @param pieces Σ of the order rows; 0 for the item report
 * @param fen what buyers paid, Σ of the order rows; 0 for the item report
 */
public record SourceFile(
        ReportKind kind, String name, String sha256, String archivedName, int rows, int padding, long pieces, long fen) {}
