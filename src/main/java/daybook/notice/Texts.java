package daybook.notice;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** Words a notice: counts and names of files, and of an alarm what to do. No order, no buyer, no place on this machine. */
final class Texts {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Sentences that repeat what a driver or a parser says, which may quote the cell that it choked on. That stands in the log and not here. */
    private static final Set<String> QUOTING = Set.of("run.failed", "run.sheet-failed");

    /** Where the event's own sentence ends with what to do. */
    private static final Set<EventKind> SAY_WHAT_TO_DO = Set.of(EventKind.RUN_FAILED, EventKind.RUN_DEAD, EventKind.JOB_FAILED);

    private final RunFigures.Sources figures;
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    Texts(RunFigures.Sources figures) {
        this.figures = figures;
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language));
        }
    }

    Message of(ShopEvent event, Receiver receiver) {
        Wording wording = java.util.Objects.requireNonNull(wordings.get(receiver.language()));
        String title = wording.say("notice.title-" + event.kind(), subject(event));
        Long run = event.run();
        if (event.kind() != EventKind.RUN_DONE) {
            return new Message(title, told(event, wording));
        }
        List<String> points = new ArrayList<>();
        if (run != null) {
            points.addAll(new Points(wording, figures.of(run)).of(receiver.role()));
        }
        points.add(wording.say("notice.at", event.at().format(MINUTE)));
        return new Message(title, points);
    }

    /** The slot, with its shop where that is not the only one; the shop if it is about no slot. */
    private static String subject(ShopEvent event) {
        Slot slot = event.slot();
        if (slot == null) {
            return event.shop();
        }
        return event.shop().equals(Home.USUAL_SHOP) ? slot.name() : slot.name() + " " + event.shop();
    }

    /** The points of anything but a run that ended well. */
    private List<String> told(ShopEvent event, Wording wording) {
        List<String> points = new ArrayList<>();
        Optional<String> sentence = sentence(event, wording);
        points.add(sentence.orElseGet(() -> wording.say("notice.what-" + event.kind(), subject(event))));
        Long run = event.run();
        if (event.kind() == EventKind.TOTALS_OPEN && run != null) {
            points.addAll(OpenChecks.in(figures.certificate(run), wording));
        }
        if (sentence.isEmpty() || !SAY_WHAT_TO_DO.contains(event.kind())) {
            points.add(wording.say("notice.todo-" + event.kind(), subject(event)));
        }
        points.add(wording.say("notice.at", event.at().format(MINUTE)));
        return points;
    }

    /** The event's own sentence, if it can be told; open totals are told check by check instead. */
    private static Optional<String> sentence(ShopEvent event, Wording wording) {
        if (event.kind() == EventKind.TOTALS_OPEN || QUOTING.contains(event.sentence().key())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Discreet.of(wording.say(event.sentence())));
        } catch (MissingResourceException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty(); // written by a version that says it in other words
        }
    }

    /** The points of a run that ended well. */
    private record Points(Wording wording, RunFigures figures) {
        List<String> of(Role role) {
            List<String> points = new ArrayList<>();
            if (figures.run().attempt() > 1) {
                points.add(say("attempt", figures.run().attempt()));
            }
            points.addAll(
                    switch (role) {
                        case SHIFT_LEAD -> List.of(counts(), mend(), totals());
                        case SUPERVISOR -> List.of(counts(), money(), totals());
                        case CUSTOMER_SERVICE -> List.of(mend(), shortage());
                        case FINANCE -> List.of(money(), totals(), workbooks("对账", "淘宝订单付款"));
                        case PURCHASER -> List.of(shortage(), buy(), workbooks("采购产品列表"));
                        case ADMIN -> List.of(counts(), totals(), shortage(), workbooks("异常报告", "对账", "淘宝订单付款", "采购产品列表"));
                    });
            return points;
        }

        private String say(String key, Object... arguments) {
            return wording.say("notice." + key, arguments);
        }

        private String counts() {
            List<String> parts = new ArrayList<>();
            for (Outcome outcome : Outcome.values()) {
                if (figures.orders(outcome) > 0) {
                    parts.add(say("count", say("outcome-" + outcome), figures.orders(outcome)));
                }
            }
            return parts.isEmpty() ? say("no-orders") : say("counts", figures.read(), String.join(say("between"), parts));
        }

        private String mend() {
            return figures.toMend() == 0 ? say("mend-nothing") : say("mend", figures.toMend(), figures.workbooks(List.of("异常报告")), figures.folder());
        }

        private String totals() {
            return say(Boolean.TRUE.equals(figures.run().closed()) ? "closed" : "open");
        }

        private String money() {
            Sum approved = figures.sum(Outcome.APPROVED);
            return say("money", approved.rows(), approved.pieces(), BigDecimal.valueOf(approved.fen(), 2).toPlainString());
        }

        private String shortage() {
            return say("shortage", figures.plan().ships(), figures.plan().waits(), figures.plan().shortOf());
        }

        private String buy() {
            PurchaseFactsStore.Asked asked = figures.asked();
            return asked.skus() == 0 ? say("buy-nothing") : say("buy", asked.pieces(), asked.skus(), asked.suppliers());
        }

        private String workbooks(String... beginnings) {
            return say("workbooks", figures.workbooks(List.of(beginnings)), figures.folder());
        }
    }
}
