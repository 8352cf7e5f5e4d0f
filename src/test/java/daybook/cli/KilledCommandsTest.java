package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while a sheet of commands is done, then the same command again: no row is done twice, and none is left out. */
class KilledCommandsTest {
    private static final List<String> KEPT = List.of(
            "SELECT order_number, kind, status, payment_status, urgent FROM customer_order ORDER BY order_number",
            "SELECT order_number, actor, action, detail FROM order_log ORDER BY order_number, id",
            "SELECT internal_number, line_no, SUM(pieces) FROM demand_delta GROUP BY internal_number, line_no ORDER BY 1, 2",
            "SELECT print, nth, internal_number, command, made, line, actor FROM done_command ORDER BY print, nth",
            "SELECT pieces FROM demand_balance");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void killed_in_the_middle_and_before_its_commit() throws Exception {
        KilledSheet killed = new KilledSheet(folder, KEPT);
        List<String> approved = killed.ready().rows("SELECT internal_number FROM customer_order WHERE status = 'APPROVED' ORDER BY 1").stream().map(row -> row.replace("|", "")).toList();
        Path sheet = Files.writeString(
                folder.resolve("批量命令.csv"),
                """
                订单号,命令,产品编号,颜色,尺码,数量,金额,原因
                FIRST,赠品,WLX2KD1098,浅蓝,S,1,,生日
                FIRST,加急,,,,,,快
                FIRST,跳舞,,,,,,快
                SECOND,返点,,,,,1.00,谢谢
                SECOND,重发货,,,,,,丢件
                """.replace("FIRST", approved.get(0)).replace("SECOND", approved.get(1)));
        killed.isAsUndisturbed(
                "commands",
                sheet,
                "importCommands",
                requests -> requests.lastIndexOf(requests.get(KilledSheet.first(requests, "INSERT INTO done_command"))),
                said -> assertThat(said.out()).contains("5 行命令；完成 4 行", "每一行的结果见"),
                again -> {});
    }
}
