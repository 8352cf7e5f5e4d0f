package daybook.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.desk.Argument;
import daybook.desk.Command;
import daybook.desk.CommandName;
import daybook.desk.CommandText;
import daybook.desk.CommandText.Reading;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** The print of a command as a row's texts give it, each as {@code name=text}. */
    private static String print(String command, String... arguments) {
        Map<String, String> named = new HashMap<>(Map.of("reason", "asked for"));
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            named.put(pair[0], pair[1]);
        }
        return print(command, named);
    }

    private static String print(String command, Map<String, String> arguments) {
        Reading.Read read = (Reading.Read) CommandText.read(command, arguments);
        return CommandPrint.of("shop", "b", 100001, read.name(), read.command());
    }

    private static String hold(String shop, String batch, long order) {
        return CommandPrint.of(shop, batch, order, CommandName.HOLD, new Command.Hold());
    }

    @Test
    void a_command_is_known_by_what_it_means() {
        assertThat(print("swap", "line=2", "item=wly0qu1098", "price=29.90"))
                .isEqualTo(print("swap", "line=02", "item= WLY0QU1098 ", "price=¥29.9"))
                .isEqualTo(print("swap", "line=２", "item=ＷＬＹ０ＱＵ１０９８", "price=２９.９０元"))
                .isNotEqualTo(print("swap", "line=2", "item=wly0qu1098", "price=29.91"))
                .as("what the digits mean, the next stock sheet may say otherwise")
                .isNotEqualTo(print("swap", "line=2", "item=1098", "price=29.90"));
        assertThat(print("rebate", "amount=２.５０")).isEqualTo(print("rebate", "amount=2.5")).isEqualTo(print("rebate", "amount=2.50元"));
        assertThat(print("gift", "item=６０７１", "quantity=１", "colour=")).isEqualTo(print("gift", "item=6071", "quantity=1"));
        assertThat(print("payment", "status=PAID")).isEqualTo(print("payment", "status=已付费")).isEqualTo(print("payment", "status=paid"));
        assertThat(print("split-lines", "lines=3，2")).isEqualTo(print("split-lines", "lines=２、3"));
        assertThat(print("split-pieces", "pieces=3:4,2=1")).isEqualTo(print("split-pieces", "pieces=2＝１、3=04")).isNotEqualTo(print("split-pieces", "pieces=2=1,3=5"));
        assertThat(print("approve", "reason=one")).isEqualTo(print("approve", "reason=another")).isEqualTo(print("approve", "force=false"));
        assertThat(print("note", "text=5.0")).isNotEqualTo(print("note", "text=5"));
        assertThat(hold("shop", "Mai", 1)).isEqualTo(hold("shop", "ｍａｉ ", 1));
        assertThat(List.of(hold("shop", "b", 1), hold("shop2", "b", 1), hold("shop", "c", 1), hold("shop", "b", 2), CommandPrint.of("shop", "b", 1, CommandName.REFUND, new Command.Refund())))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatever_a_command_is_told_but_the_reason_is_in_its_print() {
        for (CommandName command : CommandName.values()) {
            Map<String, String> all = new HashMap<>(Map.of("reason", "asked for"));
            command.takes().forEach(argument -> all.put(argument.key(), one(argument)));
            for (Argument argument : command.takes()) {
                Map<String, String> other = new HashMap<>(all);
                other.put(argument.key(), another(argument));
                if (argument == Argument.REASON) {
                    assertThat(print(command.key(), other)).isEqualTo(print(command.key(), all));
                } else {
                    assertThat(print(command.key(), other)).as(command + " " + argument).isNotEqualTo(print(command.key(), all));
                }
            }
        }
    }

    private static String one(Argument argument) {
        return switch (argument) {
            case FORCE, OFF -> "true";
            case CAUSE -> "恶意留差评";
            case STATUS -> "FRAUD";
            case PIECES -> "2=1";
            default -> "1";
        };
    }

    private static String another(Argument argument) {
        return switch (argument) {
            case FORCE, OFF -> "";
            case CAUSE -> "无故退回";
            case STATUS -> "PAID";
            case PIECES -> "2=2";
            default -> "2";
        };
    }

    /** SHA-256 of, for instance, {@code shop\nb\n100001\nsplit-lines\nlines=10,2\n}: a sheet that was done by an older version is still done. */
    @Test
    void the_prints_that_books_hold_stay_the_same() {
        assertThat(print("swap", "line=2", "item=WLY0QU1098", "colour=杏色", "size=S", "price=29.9")).isEqualTo("45f57efc44ffb0ea1340609047178b81b4c028a43528bf3a8e4fc4e20bc78d95");
        assertThat(print("gift", "item=6071", "quantity=1")).isEqualTo("6e6ca654b4b69ed5b9d8cff8eaac10d1a32aaea09a467cac7a351577090a3289");
        assertThat(print("rebate", "amount=2.5")).isEqualTo("fc9a8d9613b36dd82e1394b42692eada9447811f954dff862f8e3e8980bcdfe2");
        assertThat(print("split-lines", "lines=2,10")).isEqualTo("c349f5758b7acfc48c767a4b58eba28d15152f8f0fd00eebfa0baff291c70491");
        assertThat(print("split-pieces", "pieces=2=1,3=4")).isEqualTo("081439fd4b524c921ffbd11d0e77f95d89bcc039b3b24d3a823bb34dc000c9ca");
        assertThat(print("payment", "status=已付费")).isEqualTo("bd5bf605958ae6e565375cfa0d505c5f20d0e95caf22dcf474052793453d8d27");
        assertThat(print("note", "text=one\ntwo")).isEqualTo("7c40745fdb31ad9e5d5fb7a7ea6ef568d17e51029e014d1681c5c3b46020234f");
        assertThat(print("note", "text=")).isEqualTo("61e5974f5c32b56c770685637c81e2a065f8b169886310267c4f965eef45e4d6");
        assertThat(print("urgent", "off=true")).isEqualTo("1df54c9196ed1c5577a3ff639445f81d254aa8f87538c47d55ee43337fdf4ec4");
        assertThat(print("approve", "force=true")).isEqualTo("cb9c4a89a1824055aede94dcec1e05db8d08ee5f2df1be4f40239a354cbac9cc");
        assertThat(print("blacklist-add", "cause=无故退回")).isEqualTo("47a6b095e74522b71f0f5ee8d48021b41edc391f85d54bc8b563afff33edff4d");
        assertThat(print("courier", "courier=顺丰")).isEqualTo("268fef34ddee591ab80f6ddb2b7816667739ca9c63832914bae784d73485a54e");
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
