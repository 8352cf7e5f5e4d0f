package daybook.desk;

import daybook.desk.Ruling.Done;
import daybook.orders.BlacklistStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OwedCause;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what the desk decides, and has demand follow. To be called in a transaction that holds the family. */
public final class EffectStore {
    private final JdbcTemplate jdbc;
    private final BlacklistStore blacklist;
    private final LedgerStore ledger;
    private final DeskLogStore log;
    private final StandingStore standings;
    private final DerivedOrderStore derived;
    private final Wording wording;

    public EffectStore(JdbcTemplate jdbc, DemandStore demand, BlacklistStore blacklist, LedgerStore ledger, Wording wording) {
        this.jdbc = jdbc;
        this.blacklist = blacklist;
        this.ledger = ledger;
        this.log = new DeskLogStore(jdbc);
        this.standings = new StandingStore(jdbc, demand, wording);
        this.derived = new DerivedOrderStore(jdbc, demand, log);
        this.wording = wording;
    }

    /** What the blacklist says of the customer of an order. */
    BlacklistStore.RedName redName(Member order) {
        return blacklist.of(ledger.content(order.internal()));
    }

    /**
     * All of it, and a row in the log of the order that the command was given for; an order that comes of it gets one of its own.
     *
     * @return the numbers of the orders that come of it
     */
    List<String> keep(Family family, Member order, Done done, Wish wish) {
        log.add(order.internal(), wish, done.action(), LogText.of(done.detail(), wish.reason()));
        List<String> born = new ArrayList<>();
        for (Effect effect : done.effects()) {
            if (effect instanceof Effect.Born child) {
                born.add(derived.bear(family.root().internal(), child.order(), wish));
            } else if (!standings.keeps(effect, wish) && !account(family.root().internal(), effect, wish)) {
                remark(effect, wish);
            }
        }
        return born;
    }

    private boolean account(long root, Effect effect, Wish wish) {
        if (effect instanceof Effect.Owes owes) {
            jdbc.update(
                    "INSERT INTO owed (root_number, internal_number, cause, fen, at, actor) VALUES (?, ?, ?, ?, ?, ?)",
                    root,
                    owes.order().internal(),
                    owes.cause().name(),
                    owes.fen(),
                    wish.at(),
                    wish.actor());
            return true;
        }
        if (effect instanceof Effect.Settled settled) {
            for (OwedCause cause : settled.causes()) {
                jdbc.update(
                        "UPDATE owed SET settled_at = ?, settled_by = ? WHERE internal_number = ? AND cause = ? AND settled_at IS NULL AND root_number = ?",
                        wish.at(),
                        wish.actor(),
                        settled.order().internal(),
                        cause.name(),
                        root);
            }
            return true;
        }
        return false;
    }

    private void remark(Effect effect, Wish wish) {
        if (effect instanceof Effect.Noted noted) {
            desk(noted.order(), noted.note().name().toLowerCase(Locale.ROOT) + "_note", noted.text());
        } else if (effect instanceof Effect.SentBy sent) {
            desk(sent.order(), "courier", sent.courier());
        } else if (effect instanceof Effect.Told told) {
            log.add(told.order().internal(), wish, told.action(), wording.say(told.detail()));
        } else if (effect instanceof Effect.Listed listed) {
            OrderContent content = ledger.content(listed.order().internal());
            blacklist.put(content, listed.cause(), wish.at().toLocalDate());
        } else if (effect instanceof Effect.Unlisted unlisted) {
            blacklist.remove(ledger.content(unlisted.order().internal()));
        } else {
            throw new IllegalStateException("nobody keeps " + effect);
        }
    }

    private void desk(Member order, String column, String text) {
        if (jdbc.update("UPDATE order_desk SET " + column + " = ? WHERE internal_number = ?", text, order.internal()) == 0) {
            jdbc.update("INSERT INTO order_desk (internal_number, " + column + ") VALUES (?, ?)", order.internal(), text);
        }
    }
}
