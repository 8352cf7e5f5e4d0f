package daybook.desk;

import daybook.orders.Money;
import daybook.wording.Wording;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The amounts of an order's parts follow those of the order: what Taobao has changed of it since the split goes to the parts that have not left, the last one first. */
final class PartAmountStore {
    private static final List<String> AMOUNTS = List.of("goods_fen", "postage_fen", "total_fen", "paid_fen", "refund_fen");

    private final JdbcTemplate jdbc;
    private final Wording wording;
    private final DeskLogStore log;

    PartAmountStore(JdbcTemplate jdbc, Wording wording, DeskLogStore log) {
        this.jdbc = jdbc;
        this.wording = wording;
        this.log = log;
    }

    /** {@code parts}: those that have taken over, none of which was split again. */
    void follow(long root, List<Follower> parts, long run, LocalDateTime at) {
        List<Follower> takers = parts.stream()
                .sorted(Comparator.comparing((Follower part) -> !part.waits()).thenComparing(Comparator.comparingLong(Follower::internal).reversed()))
                .toList();
        for (String amount : AMOUNTS) {
            long left = of(amount, root) - parts.stream().mapToLong(part -> of(amount, part.internal())).sum();
            for (Follower taker : takers) {
                long had = of(amount, taker.internal());
                long takes = Math.max(left, -had);
                if (takes != 0) {
                    jdbc.update("UPDATE customer_order SET " + amount + " = ? WHERE internal_number = ?", had + takes, taker.internal());
                    tell(amount, taker, new Money(had), new Money(had + takes), run, at);
                    left -= takes;
                }
            }
        }
    }

    private void tell(String amount, Follower taker, Money had, Money has, long run, LocalDateTime at) {
        if (amount.equals("paid_fen")) {
            log.add(taker.internal(), at, run, "AMOUNT", wording.say("desk.part-amount", had, has, taker.first().number()));
        }
    }

    private long of(String amount, long order) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COALESCE(" + amount + ", 0) FROM customer_order WHERE internal_number = ?", Long.class, order));
    }
}
