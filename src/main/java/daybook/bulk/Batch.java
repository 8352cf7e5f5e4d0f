package daybook.bulk;

import java.util.regex.Pattern;

/** The batch that a sheet is of by its file's name: without ending, without what copying adds to it, and the same for a sheet and for its result workbook. */
public final class Batch {
    private static final String SHEET = "批量命令";
    private static final String RESULT = "批量命令结果";
    private static final Pattern ENDING = Pattern.compile("\\.(csv|xlsx|xls)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}. -]"); // an upload does not keep them, the inbox does
    private static final Pattern COPY = Pattern.compile("\\s*(_\\d{1,3}_|[-_]?\\s*(的?副本|拷贝|备份|copy))\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY_OF = Pattern.compile("^(副本|Copy of)\\s*[-_]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONVERTED = Pattern.compile("^[\\d.+-]"); // a csv keeps no type: 0215 comes back as 215, 2011-2-15 as 2011/2/15
    private static final Pattern PARTING = Pattern.compile("^[-_\\s]+");

    private Batch() {}

    /** The batch of the sheet that is called so; empty if its name says no more than what it is. */
    public static String of(String file) {
        String name = SIGNS.matcher(file).replaceAll("_").strip();
        for (String before = ""; !name.equals(before); ) {
            before = name;
            name = ENDING.matcher(name).replaceFirst("").strip();
            name = COPY.matcher(name).replaceFirst("");
            name = COPY_OF.matcher(name).replaceFirst("");
        }
        String rest = name.startsWith(RESULT) ? name.substring(RESULT.length()) : name.startsWith(SHEET) ? name.substring(SHEET.length()) : name;
        return PARTING.matcher(rest).replaceFirst("").strip();
    }

    /** The batch as a cell under 批号 has it: it says something for a sheet without a name of its own, too, and no spreadsheet makes another number or a date of it. */
    static String written(String batch) {
        return batch.isEmpty() || CONVERTED.matcher(batch).find() ? SHEET + batch : batch;
    }

    /** The batch that a cell under 批号 names. */
    public static String read(String cell) {
        String rest = cell.startsWith(SHEET) ? cell.substring(SHEET.length()) : cell;
        return rest.isEmpty() || CONVERTED.matcher(rest).find() ? rest : cell;
    }

    /** The name, without ending, of the result workbook of the sheet that is called so. */
    public static String result(String file) {
        return RESULT + of(file);
    }
}
