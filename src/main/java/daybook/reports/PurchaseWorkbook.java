package daybook.reports;

import daybook.slot.Slot;
import daybook.stock.PurchaseList;
import daybook.wording.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The purchase list (采购产品列表): what is to be bought, grouped so that it can be read out on the telephone, with cells for the answers, which
 * {@link daybook.stock.AnswerSheet} reads when the list comes back. Further sheets: what is promised, what nobody has answered, and what cannot be bought.
 */
public final class PurchaseWorkbook {
    private final Words words;

    public PurchaseWorkbook(Language language) {
        this.words = new Words(language);
    }

    /**
     * Writes the workbook; if nothing is to be bought it says so.
     *
     * @param run the run whose list it is; with the SKU it makes the key of a line
     * @param today from which the age of orders and delays are counted
     * @param at shop time, shown and kept as the time of creation
     * @throws java.io.UncheckedIOException if the disk will not; the target is then as it was
     */
    public void write(Path target, Slot slot, int attempt, long run, PurchaseList list, LocalDate today, LocalDateTime at) {
        PurchaseWords said = new PurchaseWords(words, today);
        PurchaseGroups groups = PurchaseGroups.of(list.toBuy());
        NewFile.workbook(target, said.say("title", slot.name()), at, book -> {
            new BuyingSheet(book, said, run).write(slot, attempt, groups, at);
            PurchaseSheets sheets = new PurchaseSheets(book, said);
            sheets.promised(list.promised());
            sheets.unanswered(groups.unanswered());
            sheets.notToBuy(list.notToBuy(), list.withoutSku());
        });
    }
}
