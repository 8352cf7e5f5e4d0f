package daybook;

import daybook.reconciliation.Outcome;
import java.util.List;

/** {@code sample-data/README.md}: what the day is, and one line for each order that is not simply clean. */
final class SampleReadme {
    private static final String HEAD = """
            # A made-up day: 15 February 2011

            A shop that sells clothing, its morning and its afternoon. Every name, number, phone and address is invented.

            | file | what it is |
            |---|---|
            | `inbox/2011-2-15/2011-2-15-1.csv` | morning, order report: GBK, 57 columns, quoting of 2019 |
            | `inbox/2011-2-15/2011-2-15-2.csv` | morning, item report: GBK, 18 columns of 2022 (so that line amounts and refunds can be checked) |
            | `inbox/2011-2-15/2011-2-15-11.xlsx` | afternoon, order report: xlsx with 30 chosen columns under today's names (商品标题, 买家实付金额, 商家备注) |
            | `inbox/2011-2-15/2011-2-15-22.csv` | afternoon, item report: UTF-8 with BOM, the same 18 columns |
            | `stock.csv` | stock sheet; WLY0QU1098 and WLX2KD1098 end in the same digits, WLY1MT3308 is discontinued |
            | `aliases.csv` | two answers people gave: a title with attributes, and an old code |
            | `blacklist.csv` | three red-name customers, by account, by phone, by receiver and address; the first one buys |
            | `shipments.csv` | the evening's shipments (发货表): twelve orders of the morning for which everything is there |
            | `expected.json` | what must come out of each slot |

            Stock sheet, aliases and blacklist must be loaded before the two slots, the shipments after them.

            ## How to read expected.json
            Per slot: the four measures (`orders`, `lines`, `pieces`, `fen`) by outcome; `findings` by rule; `rulesByOrder`; `shortage` with the
            demand as it stands after that slot, and `demand` in pieces. Outcomes that do not occur are left out. `shipments`: the orders that ship, and the demand after them.
            - `pieces` is 宝贝总数量 and `fen` 买家实际支付金额 of the order rows, 0 where it cannot be read.
            - `findings` counts cells: changed-since-import is one for each amount or text that differs, order-no-repeated one on each further
              row and, if rows differ, one on the first; a row of the item report that is rejected with its order has one of its own.
            - An order without lines has items-missing, and no finding of a rule that compares with lines.
            - Out-of-scope rows have no findings, rows already imported none but of notes for shipping.
            - Not in it: date-suspicious (a file most of whose orders are of another day is no normal day) and the outcome waiting (automatic
              approval is on).

            Made by `SampleDataMaker` (test tree); a test compares. Change it there, not here.
            """;

    private SampleReadme() {}

    static String of(SampleDay day) {
        StringBuilder text = new StringBuilder(HEAD);
        table(text, "Morning, 2011-2-15-1", day.morning());
        table(text, "Afternoon, 2011-2-15-2", day.afternoon());
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<SampleOrder> orders) {
        text.append("\n## ").append(title).append("\nOrders not listed here are ").append(quiet(orders)).append(".\n\n");
        text.append("| order | what is wrong or special | outcome | rules |\n|---|---|---|---|\n");
        for (SampleOrder order : orders) {
            if (!order.story.isEmpty()) {
                text.append("| ").append(order.number().isEmpty() ? "(none)" : order.number()).append(" | ").append(order.story)
                        .append(" | ").append(order.outcome).append(" | ").append(String.join(", ", order.rules.stream().distinct().toList())).append(" |\n");
            }
        }
    }

    private static String quiet(List<SampleOrder> orders) {
        return orders.stream().anyMatch(order -> order.outcome == Outcome.ALREADY_IMPORTED && order.story.isEmpty())
                ? "clean and new (APPROVED), or the morning's and unchanged (ALREADY_IMPORTED)"
                : "clean (APPROVED)";
    }
}
