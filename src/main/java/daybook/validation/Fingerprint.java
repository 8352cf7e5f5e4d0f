package daybook.validation;

import static daybook.validation.Mixing.NOTHING;
import static daybook.validation.Mixing.SEED;
import static daybook.validation.Mixing.mix;
import static daybook.validation.Mixing.money;
import static daybook.validation.Mixing.number;

import daybook.intake.Column;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an order says to those who ship and count it, in numbers: receiver, address, phones, amounts, refund, lines in any order. Notes, tracking, line
 * numbers and status do not count. It says the same as another if and only if {@link Differences} finds nothing between the two, but for one chance in 2³².
 * It is stored, so it must never depend on the JVM; each column that a report may lack has a number of its own, so that versions from reports with different
 * columns can be compared by what both have.
 *
 * @param said by which columns
 * @param amended whether the address is that of 修改后的收货地址
 * @param order of what every order report has, but for the address
 * @param lines of what every item report has
 * @param codes of the lines with their codes; 0 if none has one
 * @param refunds of the lines with their refund status; 0 if none has one
 */
public record Fingerprint(
        Said said,
        boolean amended,
        long order,
        long lines,
        int address,
        int postage,
        int phone,
        int mobile,
        int refund,
        int codes,
        int refunds) {
    private static final int AMENDED = 1 << 31;
    private static final String SEAL = "~";
    private static final Pattern OLD = Pattern.compile("-?\\d{1,19}");
    private static final int SEALED_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + 8 * Integer.BYTES;

    /** Of an order with these lines, which columns with these names have told. */
    public static Fingerprint of(OrderDraft order, List<LineDraft> lines, Said said) {
        long always = Mixing.text(SEED, order.receiver());
        always = money(always, order.goods().value());
        always = money(always, order.total().value());
        always = money(always, order.paid().value());
        long all = 0;
        long codes = 0;
        long refunds = 0;
        for (LineDraft line : lines) { // sums, because Taobao may list the lines in another order
            long one = line(line);
            all += mix(one);
            codes += line.itemCode().isEmpty() ? 0 : mix(Mixing.text(one, line.itemCode()));
            refunds += refund(one, line);
        }
        return new Fingerprint(
                said,
                order.amended(),
                always,
                mix(number(SEED + all, lines.size())),
                half(Mixing.text(SEED, AddressText.comparable(order.address()))),
                half(money(SEED, order.postage().value())),
                half(Mixing.text(SEED, order.phone())),
                half(Mixing.text(SEED, order.mobile())),
                half(money(SEED, Differences.refund(order.refund().value()))),
                half(codes),
                half(refunds));
    }

    /** Of an order as its reports have it. */
    public static Fingerprint of(OrderCase order) {
        return of(order.order(), order.lines(), order.facts().said());
    }

    /** Whether an order as its reports have it, and in columns that these lack what {@code known} says, is what is stored as {@link #text}, {@link #sealed} or by older books. */
    public static boolean same(OrderCase order, @Nullable Fingerprint known, @Nullable String stored) {
        return isOld(stored)
                ? OldFingerprint.of(order.order(), order.lines()).equals(stored)
                : of(order).over(known).saysSameAs(stored);
    }

    private static boolean isOld(@Nullable String stored) {
        return stored != null && OLD.matcher(stored).matches();
    }

    /** The one with that {@link #text}; null if that is none, as what older versions of the books stored. */
    public static @Nullable Fingerprint read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            ByteBuffer b = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int said = b.getInt();
            return b.capacity() != BYTES ? null : new Fingerprint(
                    new Said(said & ~AMENDED), (said & AMENDED) != 0, b.getLong(), b.getLong(), b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt(),
                    b.getInt(), b.getInt());
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return null;
        }
    }

    /** 64 characters, for {@link #read}. */
    public String text() {
        ByteBuffer b = ByteBuffer.allocate(BYTES).putInt(said.mask() | (amended ? AMENDED : 0)).putLong(order).putLong(lines);
        b.putInt(address).putInt(postage).putInt(phone).putInt(mobile).putInt(refund).putInt(codes).putInt(refunds);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(b.array());
    }

    /**
     * Whether this, the newer, says what that one said, as far as it says anything of it. Of postage and telephones both must have the column; a refund or
     * another address that only the newer has a column for is news. Never of what {@link #read} does not know.
     */
    public boolean saysSameAs(@Nullable Fingerprint before) {
        return before != null
                && order == before.order
                && lines == before.lines
                && (address == before.address || keepsAddress(said, before.said, before.amended))
                && (postage == before.postage || !said.asWell(before.said, Column.POSTAGE))
                && (phone == before.phone || !said.asWell(before.said, Column.PHONE))
                && (mobile == before.mobile || !said.asWell(before.said, Column.MOBILE))
                && (refund == before.refund || !said.has(Column.REFUND))
                && (codes == before.codes || !said.codesAs(before.said))
                && (refunds == before.refunds || !said.has(Column.REFUND_STATUS));
    }

    /** The same of one that is stored, as {@link #text} or {@link #sealed}; of a sealed one only if both were told by the same columns. */
    boolean saysSameAs(@Nullable String stored) {
        return isSealed(stored) ? sealed(text()).equals(stored) : saysSameAs(read(stored));
    }

    /**
     * What stands for a stored fingerprint once its buyer is masked. A number of a telephone alone gives the telephone away to whoever tries them all; one of
     * everything that an order says gives nothing away.
     */
    public static String sealed(String stored) {
        Fingerprint print = read(stored);
        if (print == null) {
            return stored;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.US_ASCII));
            ByteBuffer b = ByteBuffer.allocate(SEALED_BYTES).putInt(print.said.mask()).put(digest, 0, SEALED_BYTES - Integer.BYTES);
            return SEAL + Base64.getUrlEncoder().withoutPadding().encodeToString(b.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isSealed(@Nullable String stored) {
        return stored != null && stored.startsWith(SEAL);
    }

    /** Whether it can be told from the stored one if the buyer is another: a sealed one that was told by other columns does not say. */
    public boolean tellsFrom(String stored) {
        return !isSealed(stored) || ByteBuffer.wrap(Base64.getUrlDecoder().decode(stored.substring(SEAL.length()))).getInt() == said.mask();
    }

    /** Whether that one, the older, has an address that this one's reports have no column for. */
    public boolean keepsAddressOf(@Nullable Fingerprint before) {
        return before != null && keepsAddress(said, before.said, before.amended);
    }

    /** Whether the address before is one that the newer reports have no column for. */
    static boolean keepsAddress(Said now, Said before, boolean amendedBefore) {
        return amendedBefore && before.has(Column.NEW_ADDRESS) && !now.has(Column.NEW_ADDRESS);
    }

    /** Whether a column is missing by which that one was told. */
    public boolean lacksOf(@Nullable Fingerprint before) {
        return before != null && !said.covers(before.said);
    }

    /** What is known once this, the newer, has been read: what its columns say, and what that one said in those that it lacks. */
    public Fingerprint over(@Nullable Fingerprint before) {
        if (before == null || !lacksOf(before)) {
            return this;
        }
        boolean keepsAddress = keepsAddress(said, before.said, before.amended);
        boolean same = lines == before.lines;
        boolean keepsCodes = same && codes == 0 && !said.codesAs(before.said);
        boolean keepsRefunds = same && !said.has(Column.REFUND_STATUS);
        return new Fingerprint(
                said.over(before.said, keepsCodes, keepsRefunds),
                keepsAddress || amended,
                order,
                lines,
                keepsAddress ? before.address : address,
                said.has(Column.POSTAGE) ? postage : before.postage,
                said.has(Column.PHONE) ? phone : before.phone,
                said.has(Column.MOBILE) ? mobile : before.mobile,
                said.has(Column.REFUND) ? refund : before.refund,
                keepsCodes ? before.codes : codes,
                keepsRefunds ? before.refunds : refunds);
    }

    /** The same with what these, its lines with what was known before, say of refunds. */
    public Fingerprint refunding(List<LineDraft> completed) {
        long all = 0;
        for (LineDraft line : completed) {
            all += refund(line(line), line);
        }
        return new Fingerprint(said.andRefunds(), amended, order, lines, address, postage, phone, mobile, refund, codes, half(all));
    }

    private static long refund(long line, LineDraft draft) {
        String refund = Refunds.normal(draft.refundStatus());
        return refund.isEmpty() ? 0 : mix(Mixing.text(line, refund));
    }

    private static long line(LineDraft line) {
        long hash = Mixing.text(SEED, line.title());
        hash = money(hash, line.price().value());
        Integer quantity = line.quantity().value();
        hash = number(hash, quantity == null ? NOTHING : quantity);
        return Mixing.text(hash, line.attributes());
    }

    private static int half(long hash) {
        return (int) (hash ^ (hash >>> 32));
    }
}
