package daybook.reports;

import static daybook.reports.CellType.COUNT;
import static daybook.reports.CellType.MONEY;
import static daybook.reports.CellType.TEXT;
import static daybook.reports.CellType.TIME;

import java.util.List;

/** The columns of the payment download. */
final class DownloadColumn {
    /** All columns in their order. Files written once are read by others: add at the end only. */
    static final List<TableColumn<DownloadRow>> ALL = List.of(
            new TableColumn<>("internal-number", COUNT, 11, DownloadRow::internalNumber),
            new TableColumn<>("order-number", TEXT, 22, DownloadRow::orderNumber),
            new TableColumn<>("nick", TEXT, 16, DownloadRow::nick),
            new TableColumn<>("account", TEXT, 20, DownloadRow::account),
            new TableColumn<>("receiver", TEXT, 12, DownloadRow::receiver),
            new TableColumn<>("phone", TEXT, 16, DownloadRow::phone),
            new TableColumn<>("mobile", TEXT, 16, DownloadRow::mobile),
            new TableColumn<>("address", TEXT, 44, DownloadRow::address),
            new TableColumn<>("delivery", TEXT, 10, DownloadRow::delivery),
            new TableColumn<>("ordered-at", TIME, 19, DownloadRow::orderedAt),
            new TableColumn<>("paid-at", TIME, 19, DownloadRow::paidAt),
            new TableColumn<>("goods", MONEY, 11, DownloadRow::goodsFen),
            new TableColumn<>("postage", MONEY, 10, DownloadRow::postageFen),
            new TableColumn<>("total", MONEY, 11, DownloadRow::totalFen),
            new TableColumn<>("paid", MONEY, 11, DownloadRow::paidFen),
            new TableColumn<>("kinds", COUNT, 8, DownloadRow::kinds),
            new TableColumn<>("pieces", COUNT, 8, DownloadRow::pieces),
            new TableColumn<>("message", TEXT, 26, DownloadRow::message),
            new TableColumn<>("memo", TEXT, 26, DownloadRow::memo),
            new TableColumn<>("invoice", TEXT, 18, DownloadRow::invoice),
            new TableColumn<>("approved-by", TEXT, 10, DownloadRow::approvedBy),
            new TableColumn<>("approved-at", TIME, 19, DownloadRow::approvedAt),
            new TableColumn<>("shipping-note", TEXT, 26, DownloadRow::shippingNote),
            new TableColumn<>("courier", TEXT, 10, DownloadRow::courier));

    private DownloadColumn() {}

    /** Where the column with that key stands, from 0. */
    static int indexOf(String key) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
