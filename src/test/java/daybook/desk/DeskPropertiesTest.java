package daybook.desk;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.orders.BlacklistStore.RedName;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever people do, in whatever order: nothing is lost and nothing is doubled. */
class DeskPropertiesTest {
    private static final int SEEDS = 600;
    private static final int COMMANDS = 40;
    private static final Wish WISH = new Wish("lili", LocalDateTime.of(2011, 2, 15, 12, 0), "because");
    private static final List<String> COURIERS = List.of("顺丰", "圆通");

    private final Wording chinese = new Wording(Language.CHINESE);
    private final Wording english = new Wording(Language.ENGLISH);
    private final Set<CommandName> done = EnumSet.noneOf(CommandName.class);
    private final Set<String> refused = new TreeSet<>();

    @Test
    void pieces_and_yuan_of_a_family_are_kept_by_any_sequence_of_commands() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            sequence(seed);
        }

        assertThat(done).isEqualTo(EnumSet.allOf(CommandName.class));
        assertThat(refused).contains(
                "desk.order-split", "desk.order-waits", "desk.unborn-reship", "desk.order-not-paid", "desk.no-revenue", "desk.payment-already",
                "desk.refund-already", "desk.rebate-above-paid", "desk.nothing-owed", "desk.no-such-courier", "desk.no-such-line",
                "desk.line-unreadable", "desk.same-goods", "desk.reshipped-already", "desk.too-many-pieces", "desk.empty-part", "desk.item-unknown",
                "desk.item-ambiguous", "desk.refund-paid", "desk.swap-above-paid", "desk.nothing-to-refund", "run.order-is-SHIPPED", "run.order-is-APPROVED", "run.order-has-findings");
    }

    private void sequence(long seed) {
        Random random = new Random(seed);
        Member first = first(random);
        Ledger ledger = new Ledger(first);
        SomeCommands commands = new SomeCommands(random);
        List<String> story = new ArrayList<>(List.of("seed " + seed + ": " + first));
        for (int i = 0; i < COMMANDS; i++) {
            List<Member> members = ledger.family().members();
            Member order = members.get(random.nextInt(members.size()));
            if (random.nextInt(12) == 0 && order.wantsGoods()) {
                ledger.ship(order.internal());
                story.add("shipped " + order.number());
            } else {
                command(ledger, order, commands.next(order.lines()), random, story);
            }
            holds(first, ledger, story);
        }
    }

    private void command(Ledger ledger, Member order, SomeCommands.Typed typed, Random random, List<String> story) {
        story.add(order.number() + " " + typed);
        if (!(CommandText.read(typed.name().key(), typed.arguments()) instanceof CommandText.Reading.Read read)) {
            return;
        }
        RedName redName = new RedName(random.nextInt(3), random.nextBoolean() ? List.of("无故退回") : List.of());
        int logged = ledger.logged();
        Family before = ledger.family();
        Ruling ruling = Desk.decide(new Scene(before, order, new SomeGoods(), redName, COURIERS), read.command(), WISH);
        if (ruling instanceof Ruling.Done did) {
            ledger.apply(did);
            done.add(typed.name());
            long born = did.effects().stream().filter(Effect.Born.class::isInstance).count();
            long toldBeside = did.effects().stream().filter(Effect.Told.class::isInstance).count();
            assertThat(ledger.logged()).as(() -> told(story)).isEqualTo(logged + 1 + (int) born + (int) toldBeside);
            assertThat(ledger.family().members()).as(() -> told(story)).hasSize(before.members().size() + (int) born);
        } else {
            Sentence sentence = ((Ruling.Refused) ruling).sentence();
            refused.add(sentence.key());
            assertThat(List.of(chinese.say(sentence), english.say(sentence))).as(() -> told(story)).allSatisfy(said -> assertThat(said).doesNotContain("{"));
            assertThat(ledger.family()).isEqualTo(before);
        }
    }

    private static void holds(Member first, Ledger ledger, List<String> story) {
        Family family = ledger.family();
        assertThat(family.live().stream().mapToLong(Member::pieces).sum()).as(() -> "pieces, " + told(story)).isEqualTo(first.pieces());
        sums(family, Amounts::paid, first, "paid", story);
        sums(family, Amounts::goods, first, "goods", story);
        sums(family, Amounts::postage, first, "postage", story);
        sums(family, Amounts::total, first, "total", story);
        sums(family, Amounts::refund, first, "refund", story);
        BigInteger swapped = BigInteger.valueOf(family.owed(family.members(), Set.of(OwedCause.SWAP)));
        assertThat(worth(family.live()).subtract(swapped)).as(() -> "goods and what is owed for them, " + told(story)).isEqualTo(worth(List.of(first)));
        owes(family, first, story);
        assertThat(family.members()).as(() -> told(story)).extracting(Member::number).doesNotHaveDuplicates();
        assertThat(family.members()).as(() -> "without revenue, " + told(story)).filteredOn(m -> !m.kind().hasRevenue()).allMatch(m -> m.amounts().equals(Amounts.NOTHING));
        for (Member member : family.members()) {
            assertThat(member.wantsGoods() && family.isSplit(member)).as(() -> "wanted twice, " + told(story)).isFalse();
        }
    }

    /** Refunds, rebates and differences to cheaper goods together; and whom nothing is sent owes nothing for it. */
    private static void owes(Family family, Member first, List<String> story) {
        assertThat(-family.owed(family.members(), EnumSet.allOf(OwedCause.class))).as(() -> "given back, " + told(story)).isLessThanOrEqualTo(first.amounts().paidFen());
        long open = family.owed().stream().filter(owed -> !owed.settled()).mapToLong(Family.Owed::fen).sum();
        long received = family.owed().stream().filter(owed -> owed.settled() && owed.fen() > 0).mapToLong(Family.Owed::fen).sum();
        assertThat(-open).as(() -> "to be given back, " + told(story)).isLessThanOrEqualTo(first.amounts().paidFen() + received);
        for (Member member : family.live()) {
            boolean refunded = family.owed(List.of(member), Set.of(OwedCause.REFUND)) != 0;
            long difference = family.open(member, Set.of(OwedCause.SWAP, OwedCause.SWAP_ENDED));
            assertThat(refunded && (difference != 0 || member.wantsGoods())).as(() -> "sent or owed though refunded, " + told(story)).isFalse();
        }
        boolean all = family.live().stream().allMatch(member -> family.owed(List.of(member), Set.of(OwedCause.REFUND)) != 0);
        assertThat(all && family.owed().stream().anyMatch(owed -> !owed.settled() && owed.fen() > 0)).as(() -> "owed for nothing, " + told(story)).isFalse();
    }

    private static void sums(Family family, Function<Amounts, @Nullable Long> of, Member first, String what, List<String> story) {
        Long all = of.apply(first.amounts());
        List<@Nullable Long> parts = family.live().stream().map(Member::amounts).map(of).toList();
        if (all == null) {
            assertThat(parts).as(() -> what + ", " + told(story)).containsOnlyNulls();
        } else {
            assertThat(parts.stream().mapToLong(part -> Objects.requireNonNull(part)).sum()).as(() -> what + ", " + told(story)).isEqualTo(all);
        }
    }

    private static BigInteger worth(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.lines().stream())
                .map(line -> BigInteger.valueOf(line.price() == null ? 0 : line.price()).multiply(BigInteger.valueOf(line.count())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String told(List<String> story) {
        return String.join("\n", story);
    }

    private static Member first(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Integer pieces = random.nextInt(15) == 0 ? null : Integer.valueOf(1 + random.nextInt(random.nextInt(20) == 0 ? 900_000_000 : 5));
            Long price = random.nextInt(12) == 0 ? null : Long.valueOf(random.nextInt(50_000));
            lines.add(new Line(2 + 3 * i, "title", "C" + i, "", pieces, price, price, random.nextInt(6) == 0 ? null : Long.valueOf(1 + random.nextInt(3))));
        }
        Long goods = random.nextInt(15) == 0 ? null : Long.valueOf(random.nextInt(100_000));
        Long postage = random.nextInt(15) == 0 ? null : Long.valueOf(random.nextInt(2_000));
        Long total = goods == null || postage == null ? Long.valueOf(random.nextInt(100_000)) : Long.valueOf(goods + postage + random.nextInt(2));
        Long paid = random.nextInt(15) == 0 ? null : Long.valueOf(Math.max(0, total - random.nextInt(300)));
        boolean waits = random.nextInt(5) == 0;
        return new Member(
                100_001, "6211000000000001", OrderKind.TAOBAO, 0, waits ? OrderStatus.AWAITING_APPROVAL : OrderStatus.APPROVED, PaymentStatus.PAID,
                !waits || random.nextBoolean(), false, false, false, new Amounts(goods, postage, total, paid, random.nextBoolean() ? null : 0L), lines);
    }
}
