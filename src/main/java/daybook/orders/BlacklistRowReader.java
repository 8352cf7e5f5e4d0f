package daybook.orders;

import daybook.orders.BlacklistEntry.Kind;
import daybook.stock.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one blacklist sheet and marks what is wrong in them. A row may name a customer in several ways. */
final class BlacklistRowReader implements Function<SheetRow, @Nullable List<BlacklistEntry>> {
    static final List<String> REQUIRED = List.of("支付宝账号", "原因");
    static final List<String> OPTIONAL = List.of("手机", "电话", "收货人", "收货地址");

    private static final int LONGEST = 255;

    @Override
    public @Nullable List<BlacklistEntry> apply(SheetRow row) {
        String cause = row.neededText("原因", LONGEST);
        List<BlacklistEntry> entries = new ArrayList<>();
        add(entries, Kind.ACCOUNT, BlacklistEntry.account(unmasked(row, "支付宝账号")), cause);
        add(entries, Kind.PHONE, phone(row, "手机"), cause);
        add(entries, Kind.PHONE, phone(row, "电话"), cause);
        add(entries, Kind.ADDRESS, address(row), cause);
        if (entries.isEmpty() && row.isGood()) {
            row.mark("支付宝账号", "stock.blacklist-of-nobody");
        }
        return row.isGood() ? entries : null;
    }

    private static @Nullable String phone(SheetRow row, String column) {
        String text = unmasked(row, column);
        String phone = BlacklistEntry.phone(text);
        if (phone == null && !text.isEmpty()) {
            row.mark(column, "stock.blacklist-phone-short");
        }
        return phone;
    }

    private static @Nullable String address(SheetRow row) {
        String receiver = unmasked(row, "收货人");
        String address = unmasked(row, "收货地址");
        if (receiver.isEmpty() != address.isEmpty() && row.isGood()) {
            row.mark(receiver.isEmpty() ? "收货人" : "收货地址", "stock.blacklist-half-address");
        }
        return BlacklistEntry.address(receiver, address);
    }

    private static String unmasked(SheetRow row, String column) {
        String text = row.text(column, LONGEST);
        if (Masking.masked(text)) {
            row.mark(column, "stock.blacklist-masked");
            return "";
        }
        return text;
    }

    private static void add(List<BlacklistEntry> entries, Kind kind, @Nullable String entry, String cause) {
        if (entry != null) {
            entries.add(new BlacklistEntry(kind, entry, cause));
        }
    }
}
