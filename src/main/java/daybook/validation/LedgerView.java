package daybook.validation;

import daybook.orders.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of an order that was approved, as far as a change of it matters.
 *
 * @param goods amounts are null where the order had none
 * @param lines in any order
 * @param said which columns have told it
 * @param amended whether the address is that of 修改后的收货地址
 */
public record LedgerView(
        String receiver,
        String address,
        String phone,
        String mobile,
        @Nullable Money goods,
        @Nullable Money postage,
        @Nullable Money total,
        @Nullable Money paid,
        @Nullable Money refund,
        List<LineText> lines,
        Said said,
        boolean amended) {}
