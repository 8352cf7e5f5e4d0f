package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        Books ready = Books.ofSampleShop(folder.resolve("ready"));
        HaltingDaybook.noted(() -> ready.does("run", "morning-import", "--date", "2011-2-15").endedWith(0));
        List<String> approved = ready.rows("SELECT internal_number FROM customer_order WHERE status = 'APPROVED' ORDER BY 1").stream().map(row -> row.replace("|", "")).toList();
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
        Books undisturbed = copy("undisturbed");
        Map<String, List<String>> asked = HaltingDaybook.noted(() -> {
            Said said = undisturbed.does("commands", sheet.toString());
            assertThat(said.endedWith(0).out()).contains("5 行命令；完成 4 行", "每一行的结果见");
        });
        List<String> requests = asked.getOrDefault("importCommands", List.of());
        int middle = requests.lastIndexOf(requests.stream().filter(request -> request.startsWith("INSERT INTO done_command")).findFirst().orElseThrow());
        int commit = requests.indexOf(requests.stream().filter(request -> request.startsWith("UPDATE sheet_import")).findFirst().orElseThrow()) + 1;

        for (int at : new int[] {middle, commit}) {
            Books killed = copy("killed at " + at);
            DaybookProcess process = DaybookProcess.startHalting("importCommands:" + (at + 1), "commands", sheet.toString(), "--home", killed.home.toString());
            assertThat(process.says(HaltingDaybook.HALTED)).as("it came to " + requests.get(at)).isTrue();
            process.kill();
            assertThat(killed.rows(KEPT.get(0))).as("nothing of it is there").isEqualTo(ready.rows(KEPT.get(0)));

            HaltingDaybook.noted(() -> killed.does("commands", sheet.toString()).endedWith(0));

            for (String select : KEPT) {
                assertThat(killed.rows(select)).as(select).isEqualTo(undisturbed.rows(select));
            }
        }
    }

    private Books copy(String name) {
        Books.copy(folder.resolve("ready"), folder.resolve(name));
        return Books.in(folder.resolve(name));
    }
}
