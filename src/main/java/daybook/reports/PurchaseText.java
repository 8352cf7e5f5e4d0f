package daybook.reports;

import daybook.slot.Slot;
import daybook.stock.PromisedLine;
import daybook.stock.PurchaseLine;
import daybook.stock.PurchaseList;
import daybook.wording.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The purchase list as text for the group chat: short lines, numbered as in the workbook, so that people can answer “3 is ordered”. UTF-8, lines end in
 * CR LF.
 */
public final class PurchaseText {
    private static final String END = "\r\n";

    private final Words words;

    public PurchaseText(Language language) {
        this.words = new Words(language);
    }

    /**
     * Writes the text; if nothing is to be bought it says so.
     *
     * @param today from which the age of orders and delays are counted
     * @throws java.io.UncheckedIOException if the disk will not; the target is then as it was
     */
    public void write(Path target, Slot slot, int attempt, PurchaseList list, LocalDate today) {
        String text = new Lines(new PurchaseWords(words, today)).of(slot, attempt, list);
        NewFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text as it grows. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private final PurchaseWords words;

        Lines(PurchaseWords words) {
            this.words = words;
        }

        private void line(String line) {
            text.append(line).append(END);
        }

        String of(Slot slot, int attempt, PurchaseList list) {
            PurchaseGroups groups = PurchaseGroups.of(list.toBuy());
            line(words.say("title", slot.name()) + (attempt == 1 ? "" : words.say("bracket", words.say("attempt", attempt))));
            line(groups.purchasers().isEmpty() ? words.say("nothing") : words.say("text-all", words.totals(groups.totals())));
            groups.purchasers().forEach(this::purchaser);
            unanswered(groups.unanswered());
            overdue(list.promised().stream().filter(words::isOverdue).toList());
            return text.toString();
        }

        private void heading(String name, String totals) {
            line("");
            line(words.say("text-heading", name, totals));
        }

        private void purchaser(PurchaseGroups.Purchaser purchaser) {
            heading(words.purchaser(purchaser.name()), words.totals(purchaser.totals()));
            for (PurchaseGroups.Supplier supplier : purchaser.suppliers()) {
                line("");
                line(words.say("text-supplier", words.supplier(supplier.name(), supplier.phones())));
                line(words.totals(supplier.totals()));
                items(supplier.items());
            }
        }

        private void items(List<PurchaseGroups.Item> items) {
            String before = "";
            for (PurchaseGroups.Item item : items) {
                String product = PurchaseWords.product(item.line().sku());
                if (!product.equals(before)) {
                    line(product);
                }
                before = product;
                line(item.number() + ") " + goods(item.line()));
            }
        }

        private String goods(PurchaseLine line) {
            String wanted = words.say("text-line", words.variant(line.sku()), line.pieces());
            Long oldest = words.oldest(line);
            String waits = line.waitingOrders() == 0 ? "" : words.say("text-waiting", line.waitingOrders());
            return wanted + waits + (oldest == null ? "" : words.say("text-oldest", oldest));
        }

        private void unanswered(List<PurchaseGroups.Item> items) {
            if (!items.isEmpty()) {
                heading(words.say("sheet-unanswered"), words.say("skus", items.size()));
            }
            for (PurchaseGroups.Item item : items) {
                String since = String.valueOf(item.line().askedSince());
                line(item.number() + ") " + PurchaseWords.product(item.line().sku()));
                line(words.say("text-line", words.variant(item.line().sku()), item.line().pieces()) + words.say("text-since", since));
            }
        }

        private void overdue(List<PromisedLine> lines) {
            if (!lines.isEmpty()) {
                heading(words.say("text-overdue"), words.say("skus", lines.size()));
            }
            for (PromisedLine line : lines) {
                line("- " + PurchaseWords.product(line.sku()));
                line(words.say("text-line", words.variant(line.sku()), line.pieces()) + words.say("text-due", String.valueOf(line.promisedOn()), words.due(line)));
                line(words.supplier(line.sku().supplier(), line.sku().supplierPhone().isBlank() ? List.of() : List.of(line.sku().supplierPhone())));
            }
        }
    }
}
