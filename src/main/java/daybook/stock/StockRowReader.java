package daybook.stock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one stock sheet (库存表), marks what is wrong in them, and remembers which SKUs the wrong rows name. */
final class StockRowReader implements Function<SheetRow, @Nullable StockRow> {
    static final List<String> COLUMNS =
            List.of("产品编号", "产品名称", "颜色", "尺码", "库存量", "次品数", "进货价", "供货商", "供货商电话", "采购员", "状态");

    private static final int SHORT = 64;
    private static final int MEDIUM = 128;
    private static final int LONG = 255;

    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private int nameless;

    @Override
    public @Nullable StockRow apply(SheetRow row) {
        StockRow stock = new StockRow(
                row.neededText("产品编号", SHORT),
                row.text("产品名称", LONG),
                row.text("颜色", SHORT),
                row.text("尺码", SHORT),
                pieces(row, "库存量", row.neededText("库存量", SHORT)),
                pieces(row, "次品数", row.text("次品数", SHORT)),
                price(row),
                row.text("供货商", MEDIUM),
                row.text("供货商电话", SHORT),
                row.text("采购员", SHORT),
                isDiscontinued(row));
        Integer first = stock.itemNumber().isEmpty() ? null : firstLines.putIfAbsent(stock.variant(), row.line());
        if (first != null) {
            row.mark("产品编号", "stock.row-repeated", stock.colour(), stock.size(), first);
        }
        if (row.isGood()) {
            return stock;
        }
        leaveOut(stock);
        return null;
    }

    private void leaveOut(StockRow wrong) {
        if (wrong.itemNumber().isEmpty()) {
            nameless++;
        } else {
            named.add(wrong.variant());
        }
    }

    /** The SKUs of the rows that are not taken so far. */
    LeftOut leftOut() {
        return new LeftOut(Set.copyOf(named), nameless);
    }

    /**
     * SKUs that stand in the sheet and keep what they had, because their rows are wrong.
     *
     * @param variants by {@link StockRow#variant()}
     * @param nameless rows that do not say which SKU they mean
     */
    record LeftOut(Set<String> variants, int nameless) {
        static final LeftOut NONE = new LeftOut(Set.of(), 0);
    }

    private static int pieces(SheetRow row, String column, String text) {
        int pieces = text.isEmpty() ? 0 : Pieces.read(text);
        if (pieces < 0) {
            row.mark(column, "stock.cell-not-pieces");
        }
        return pieces;
    }

    private static @Nullable Long price(SheetRow row) {
        String text = row.text("进货价", SHORT);
        Long fen = Fen.read(text);
        if (fen == null && !text.isEmpty()) {
            row.mark("进货价", "stock.cell-not-price");
        }
        return fen;
    }

    private static boolean isDiscontinued(SheetRow row) {
        String status = row.text("状态", SHORT);
        boolean discontinued = status.equals("停产");
        if (!discontinued && !status.equals("正常")) {
            row.mark("状态", "stock.cell-not-a-status");
        }
        return discontinued;
    }
}
