package daybook.validation;

import daybook.intake.ReportKind;

/**
 * One thing that is wrong in one place. It holds facts; the sentences (what is allowed, what to do) are said from
 * {@code wording/rules*.properties} under the rule's id, with {@code {0}} = value and {@code {1}} = detail.
 *
 * @param rule the rule's id, as in the table of rules: {@code phone-missing}
 * @param kind the report it stands in
 * @param line as a spreadsheet counts it, header = 1
 * @param column the header's text as it stands in that file, trimmed; empty if the finding belongs to the row as a whole
 * @param orderNumber the text in the file, usable or not
 * @param value what was found, at most 500 characters
 * @param detail facts for the sentence, for example the expected amount or the candidates; may be empty, at most 1,000 characters
 */
public record Finding(
        String rule,
        Severity severity,
        Owner owner,
        ReportKind kind,
        int line,
        String column,
        String orderNumber,
        String value,
        String detail) {
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_DETAIL = 1000;

    public Finding {
        value = cut(value, LONGEST_VALUE);
        detail = cut(detail, LONGEST_DETAIL);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
