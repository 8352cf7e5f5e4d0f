package daybook.admin.page;

import daybook.admin.Masked;
import daybook.admin.ReadableNotes;
import daybook.admin.SearchWork;
import daybook.admin.access.Permission;
import daybook.desk.FamilyStore;
import daybook.jobs.OrderGoods;
import daybook.orders.DeskEntry;
import daybook.orders.LedgerOrder;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderKey;
import daybook.orders.OrderLogStore;
import daybook.validation.Finding;
import daybook.validation.FindingStore;
import java.util.List;
import java.util.Optional;

/** Puts an order together for a reader. */
final class OrderPages {
    private final OrderGoods goods;
    private final LedgerStore ledger;
    private final OrderLogStore logs;
    private final FindingStore findings;
    private final SearchWork search;
    private final FamilyStore families;

    OrderPages(OrderGoods goods, LedgerStore ledger, OrderLogStore logs, FindingStore findings, SearchWork search, FamilyStore families) {
        this.goods = goods;
        this.ledger = ledger;
        this.logs = logs;
        this.findings = findings;
        this.search = search;
        this.families = families;
    }

    /** What a reader wants to see that is hidden until asked for. */
    record Asked(boolean goods, boolean log) {}

    /** The order with that order number or internal number. */
    Optional<OrderView> of(String shop, String number, Reader reader, Asked asked) {
        return goods.facts(shop, number).map(facts -> of(shop, facts, reader, asked));
    }

    private OrderView of(String shop, OrderFacts facts, Reader reader, Asked asked) {
        OrderContent content = ledger.content(facts.internalNumber());
        boolean sees = reader.may(Permission.SEE_BUYERS);
        DeskEntry desk = ledger.desk(facts.internalNumber());
        Optional<FamilyStore.Found> family = families.find(shop, new OrderKey(Long.toString(facts.internalNumber())));
        boolean split = family.filter(of -> of.family().isSplit(of.order())).isPresent();
        List<OrderLogStore.Entry> entries = asked.log() ? logs.of(shop, facts.orderNumber()) : List.of();
        return new OrderView(
                sees ? facts : facts.withoutNotes(),
                content,
                sees ? Masked.open(content) : Masked.of(content),
                ledger.lines(facts.internalNumber()),
                search.customer(shop, facts.internalNumber()),
                found(shop, facts),
                sees ? entries : entries.stream().map(OrderLogStore.Entry::withoutDetail).toList(),
                asked.log(),
                asked.goods() ? goods.order(shop, Long.toString(facts.internalNumber())) : Optional.empty(),
                !sees,
                ReadableNotes.of(desk.notes(), reader::may),
                desk.courier(),
                family.map(FamilyStore.Found::family),
                CommandForms.of(facts.status(), split, desk.notes(), reader),
                shop);
    }

    /** By the run that decided on it; where a person did, by the one that read it last. */
    private List<Finding> found(String shop, OrderFacts facts) {
        if (!facts.orderNumber().chars().allMatch(Character::isDigit)) {
            return List.of(); // derived by people: no import judges it
        }
        Long decided = facts.decidedRun();
        LedgerOrder known = ledger.find(shop, List.of(facts.orderNumber())).get(facts.orderNumber());
        long run = decided != null ? decided : known == null ? 0 : known.contentRun();
        return findings.ofOrder(run, facts.orderNumber());
    }
}
