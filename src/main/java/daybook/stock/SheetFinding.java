package daybook.stock;

import daybook.wording.Sentence;

/**
 * Something wrong in one row of a sheet that people keep.
 *
 * @param line as a spreadsheet counts, header = 1
 * @param column by its title in the sheet
 * @param taken whether the row was taken all the same
 * @param sentence what is wrong and what to do; its key names the kind
 */
public record SheetFinding(int line, String column, boolean taken, Sentence sentence) {}
