package daybook.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of a sheet of commands is known by. */
class BatchTest {
    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "批量命令0215.xlsx, 0215",
        "批量命令0215.csv, 0215",
        "批量命令结果0215.xlsx, 0215",
        "批量命令结果0215 (2).xlsx, 0215",
        "批量命令0215(1).XLS, 0215",
        "批量命令0215（1）.xlsx, 0215",
        "批量命令0215 _1_.xlsx, 0215",
        "批量命令0215 - 副本.xlsx, 0215",
        "批量命令0215-副本 (3).xlsx, 0215",
        "批量命令0215.xlsx的副本, 0215",
        "副本批量命令0215.xlsx, 0215",
        "批量命令0215 - Copy.xlsx, 0215",
        "批量命令 - 0215.xlsx, 0215",
        "批量命令【春节】.xlsx, 春节_",
        "批量命令_春节_.xlsx, 春节_",
        "批量命令.xlsx, ''",
        "批量命令结果.xlsx, ''",
        "gifts.csv, gifts",
        "批量命令结果gifts.xlsx, gifts",
        "批量命令2011-2-15.xlsx, 2011-2-15"
    })
    void a_sheet_its_copies_and_its_result_are_of_one_batch(String file, String batch) {
        assertThat(Batch.of(file)).isEqualTo(batch);
        assertThat(Batch.of(Batch.result(file) + ".xlsx")).isEqualTo(batch);
    }

    private static String print(String... arguments) {
        Map<String, String> named = new java.util.HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return CommandPrint.of("shop", "b", 100001, CommandName.SWAP, named);
    }

    @Test
    void a_command_is_known_by_what_it_means() {
        assertThat(print("price", "29.90")).isEqualTo(print("price", "29.9")).isEqualTo(print("price", "¥29.90")).isNotEqualTo(print("price", "29.91"));
        assertThat(print("item", "wly0qu1098")).isEqualTo(print("item", " WLY0QU1098 ")).isNotEqualTo(print("item", "1098"));
        assertThat(print("lines", "3，2")).isEqualTo(print("lines", "2,3"));
        assertThat(print("pieces", "3:4,2=1")).isEqualTo(print("pieces", "2=1、3=04")).isNotEqualTo(print("pieces", "2=1,3=5"));
        assertThat(print("reason", "one")).isEqualTo(print("reason", "another")).isEqualTo(print()).isEqualTo(print("force", "false"));
        assertThat(print("text", "5.0")).isNotEqualTo(print("text", "5"));
        assertThat(CommandPrint.of("shop", "Mai", 1, CommandName.HOLD, Map.of())).isEqualTo(CommandPrint.of("shop", "ｍａｉ ", 1, CommandName.HOLD, Map.of()));
        assertThat(List.of(
                        CommandPrint.of("shop", "b", 1, CommandName.HOLD, Map.of()),
                        CommandPrint.of("shop2", "b", 1, CommandName.HOLD, Map.of()),
                        CommandPrint.of("shop", "c", 1, CommandName.HOLD, Map.of()),
                        CommandPrint.of("shop", "b", 2, CommandName.HOLD, Map.of()),
                        CommandPrint.of("shop", "b", 1, CommandName.REFUND, Map.of())))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_command_and_every_column_has_names_of_its_own() {
        List<String> commands = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("订单", "订单编号", "订单号", "命令", "批号"));
        for (Language language : Language.values()) {
            Wording wording = new Wording(language);
            Arrays.stream(CommandName.values()).forEach(command -> commands.addAll(List.of(wording.say("bulk.command-" + command.key()).split(",", -1))));
        }
        Wording chinese = new Wording(Language.CHINESE);
        Arrays.stream(Argument.values()).forEach(argument -> columns.addAll(List.of(chinese.say("bulk.argument-" + argument.key()).split(",", -1))));
        assertThat(commands).doesNotHaveDuplicates().allSatisfy(name -> assertThat(Titles.command(name)).isPresent());
        assertThat(columns).doesNotHaveDuplicates().allSatisfy(name -> assertThat(Titles.isColumn(name)).isTrue());
        assertThat(Arrays.stream(CommandName.values())).allSatisfy(command -> assertThat(Titles.command(command.key())).contains(command));
        assertThat(Titles.namesOf(List.of("Line", "Order", "Command", "Line", "Outcome", "Note"))).containsExactly("商品行", "订单", "命令", "", "", "");
    }
}
