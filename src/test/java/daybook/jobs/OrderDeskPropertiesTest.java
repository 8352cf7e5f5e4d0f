package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.desk.CommandName;
import daybook.desk.Family;
import daybook.desk.FamilyStore;
import daybook.desk.Member;
import daybook.desk.SomeCommands;
import daybook.orders.OrderKey;
import daybook.orders.OwedCause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any commands in any order, with imports, reruns, changes at Taobao and shipments in between, on a real database. */
@OnBothDatabases
class OrderDeskPropertiesTest {
    private static final int STEPS = 45;
    private static final Set<CommandName> TELLING = EnumSet.of(CommandName.REFUND, CommandName.PAYMENT, CommandName.APPROVE);

    private final Books books;
    private final DeskClerk clerk;
    private final List<String> story = new ArrayList<>();
    private final List<String> receivers = new ArrayList<>(List.of("何云", "何云", "何云"));

    OrderDeskPropertiesTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
    }

    /** Of each order the pieces and the fen paid: 4 for 109.71, 3 for 60.01, 1 for 29.90. */
    private Export export() {
        return Export.of(
                anOrder(1).itemWith("购买数量", "3").item(Sale.DRESS, "颜色分类：杏色;尺码：S", "20.00", 1).costs("109.71").with("买家应付邮费", "0.01").with("买家应付货款", "109.70")
                        .with("宝贝总数量", "4").with("收货人姓名", receivers.get(0)),
                anOrder(2).item("WLT3HX6071", "颜色分类：条纹;尺码：L", "30.11", 2).costs("60.01").with("收货人姓名", receivers.get(1)),
                anOrder(3).with("收货人姓名", receivers.get(2)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothing_is_lost_and_nothing_is_doubled(long seed) {
        story.add("seed " + seed);
        Random random = new Random(seed);
        SomeCommands commands = new SomeCommands(random);
        clerk.done(books.run(MORNING, export()));
        List<Long> worth = List.of(worth(family(1)), worth(family(2)), worth(family(3)));
        for (int step = 0; step < STEPS; step++) {
            Family family = family(1 + random.nextInt(3));
            Member order = family.members().get(random.nextInt(family.members().size()));
            switch (random.nextInt(20)) {
                case 0 -> imports(random);
                case 1 -> ships(order);
                default -> commands(order, commands.next(order.lines()));
            }
            holds(worth);
        }
        imports(random);
        holds(worth);
    }

    private Family family(int index) {
        return books.get(FamilyStore.class).find(DeskClerk.SHOP, new OrderKey(Sale.number(index))).orElseThrow().family();
    }

    private void imports(Random random) {
        if (random.nextInt(3) == 0) {
            receivers.set(random.nextInt(3), "何雨" + random.nextInt(100));
        }
        boolean afternoon = random.nextBoolean() && books.outcomes(AFTERNOON, "orders").isEmpty();
        story.add((afternoon ? "afternoon " : "again ") + receivers);
        boolean newest = !afternoon && !books.outcomes(AFTERNOON, "orders").isEmpty();
        clerk.done(afternoon ? books.run(AFTERNOON, export()) : newest ? books.rerun(AFTERNOON, export()) : books.rerun(MORNING, export()));
    }

    private void ships(Member order) {
        story.add("ship " + order.number());
        assertThat(clerk.ships(order.number())).as(() -> String.join("\n", story)).isEqualTo(order.wantsGoods() ? 1 : 0);
    }

    private void commands(Member order, SomeCommands.Typed typed) {
        long logged = clerk.logged();
        String answer = clerk.gives(order.number(), typed.name().key(), typed.arguments());
        story.add(order.number() + " " + typed + " " + answer);
        int rows = answer.startsWith("Done") ? answer.split(" ", -1).length : 0; // one for the order, one for each that comes of it
        boolean tellsOthers = rows > 0 && TELLING.contains(typed.name()); // what else ends or begins with a refund
        assertThat(clerk.logged()).as(() -> String.join("\n", story)).isBetween(logged + rows, tellsOthers ? Long.MAX_VALUE : logged + rows);
    }

    private static long worth(Family family) {
        return family.live().stream()
                .flatMap(member -> member.lines().stream())
                .mapToLong(line -> Objects.requireNonNullElse(line.price(), 0L) * line.count())
                .sum();
    }

    private static long owed(Family family, Set<OwedCause> causes) {
        return family.owed().stream().filter(owed -> causes.contains(owed.cause())).mapToLong(Family.Owed::fen).sum();
    }

    private void holds(List<Long> worth) {
        Map<Integer, long[]> paid = Map.of(1, new long[] {4, 10_971}, 2, new long[] {3, 6_001}, 3, new long[] {1, 2_990});
        paid.forEach((index, expected) -> {
            List<Member> live = family(index).live();
            assertThat(live.stream().mapToLong(Member::pieces).sum()).as(() -> "pieces of " + index + ", " + String.join("\n", story)).isEqualTo(expected[0]);
            assertThat(live.stream().mapToLong(member -> member.amounts().paidFen()).sum()).as(() -> "fen of " + index + ", " + String.join("\n", story)).isEqualTo(expected[1]);
            assertThat(worth(family(index)) - owed(family(index), Set.of(OwedCause.SWAP)))
                    .as(() -> "goods and what is owed for them, of " + index + ", " + String.join("\n", story))
                    .isEqualTo(worth.get(index - 1));
            assertThat(-owed(family(index), EnumSet.allOf(OwedCause.class))).as(() -> "given back of " + index + ", " + String.join("\n", story)).isLessThanOrEqualTo(expected[1]);
        });
        try {
            clerk.sound();
        } catch (AssertionError e) {
            throw new AssertionError(String.join("\n", story), e);
        }
    }
}
