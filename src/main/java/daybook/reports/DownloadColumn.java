package daybook.reports;

import static daybook.reports.CellType.COUNT;
import static daybook.reports.CellType.MONEY;
import static daybook.reports.CellType.TEXT;
import static daybook.reports.CellType.TIME;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of the payment download. {@code key} is the last part of its label's key, {@code width} in characters. */
record DownloadColumn(String key, CellType type, double width, Function<DownloadRow, @Nullable Object> value) {
    /** All columns in their order. Files written once are read by others: add at the end only. */
    static final List<DownloadColumn> ALL = List.of(
            new DownloadColumn("internal-number", COUNT, 11, DownloadRow::internalNumber),
            new DownloadColumn("order-number", TEXT, 22, DownloadRow::orderNumber),
            new DownloadColumn("nick", TEXT, 16, DownloadRow::nick),
            new DownloadColumn("account", TEXT, 20, DownloadRow::account),
            new DownloadColumn("receiver", TEXT, 12, DownloadRow::receiver),
            new DownloadColumn("phone", TEXT, 16, DownloadRow::phone),
            new DownloadColumn("mobile", TEXT, 16, DownloadRow::mobile),
            new DownloadColumn("address", TEXT, 44, DownloadRow::address),
            new DownloadColumn("delivery", TEXT, 10, DownloadRow::delivery),
            new DownloadColumn("ordered-at", TIME, 19, DownloadRow::orderedAt),
            new DownloadColumn("paid-at", TIME, 19, DownloadRow::paidAt),
            new DownloadColumn("goods", MONEY, 11, DownloadRow::goodsFen),
            new DownloadColumn("postage", MONEY, 10, DownloadRow::postageFen),
            new DownloadColumn("total", MONEY, 11, DownloadRow::totalFen),
            new DownloadColumn("paid", MONEY, 11, DownloadRow::paidFen),
            new DownloadColumn("kinds", COUNT, 8, DownloadRow::kinds),
            new DownloadColumn("pieces", COUNT, 8, DownloadRow::pieces),
            new DownloadColumn("message", TEXT, 26, DownloadRow::message),
            new DownloadColumn("memo", TEXT, 26, DownloadRow::memo),
            new DownloadColumn("invoice", TEXT, 18, DownloadRow::invoice),
            new DownloadColumn("approved-by", TEXT, 10, DownloadRow::approvedBy),
            new DownloadColumn("approved-at", TIME, 19, DownloadRow::approvedAt));

    /** Where the column with that key stands, from 0. */
    static int indexOf(String key) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).key.equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
