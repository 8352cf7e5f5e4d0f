package daybook.desk;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.desk.CommandText.Reading;
import daybook.orders.Money;
import daybook.orders.PaymentStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may type, and what they are told of what they may not. */
class CommandTextTest {
    private static Reading read(String name, String arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String argument : arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)) {
            String[] pair = argument.split("=", 2);
            named.put(pair[0], pair[1]);
        }
        return CommandText.read(name, named);
    }

    private static Command command(String name, String arguments) {
        return ((Reading.Read) read(name, arguments)).command();
    }

    @Test
    void each_command_is_read_from_its_name_and_its_arguments() {
        assertThat(command("approve", "reason=x")).isEqualTo(new Command.Approve(false));
        assertThat(command("approve", "reason=x force=true")).isEqualTo(new Command.Approve(true));
        assertThat(command("urgent", "reason=x off=true")).isEqualTo(new Command.Urgent(false));
        assertThat(command("finance-note", "text=多付")).isEqualTo(new Command.Write(Note.FINANCE, "多付"));
        assertThat(command("note", "text=")).as("taken away").isEqualTo(new Command.Write(Note.INTERNAL, ""));
        assertThat(command("payment", "status=refunded reason=x")).isEqualTo(new Command.Pay(PaymentStatus.REFUNDED));
        assertThat(command("payment", "status=退款 reason=x")).isEqualTo(new Command.Pay(PaymentStatus.REFUNDED));
        assertThat(command("swap", "line=3 item=1098 colour=杏色 price=29.9")).isEqualTo(new Command.Swap(3, new Wanted("1098", "杏色", ""), new Money(2_990)));
        assertThat(command("split-lines", "lines=3,2，2")).isEqualTo(new Command.SplitLines(new TreeSet<>(List.of(2, 3))));
        assertThat(command("split-pieces", "pieces=3：1，2=4")).isEqualTo(new Command.SplitPieces(new TreeMap<>(Map.of(2, 4, 3, 1))));
        assertThat(command("split-pieces", "pieces=３＝１，２＝４")).as("full width").isEqualTo(new Command.SplitPieces(new TreeMap<>(Map.of(2, 4, 3, 1))));
        assertThat(command("rebate", "amount=１２．５０ reason=x")).isEqualTo(new Command.Rebate(new Money(1_250)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "refuse        | reason=x                          | desk.no-such-command",
        "approve       | force=true                        | desk.no-reason",
        "hold          | reason=x force=true               | desk.no-such-argument",
        "approve       | reason=x force=yes                | desk.bad-flag",
        "payment       | status=拒付款 reason=x               | desk.bad-payment",
        "blacklist-add | cause=不喜欢                         | desk.bad-cause",
        "gift          | item=1098                         | desk.argument-missing",
        "gift          | item=1098 quantity=0              | desk.bad-number",
        "gift          | item=1098 quantity=1.5            | desk.bad-number",
        "gift          | item=1098 quantity=10000          | desk.bad-number",
        "swap          | line=99999999999 item=1 price=1   | desk.bad-number",
        "swap          | line=1 item=1098 price=-1         | desk.bad-money",
        "rebate        | amount=viel reason=x              | desk.bad-money",
        "split-lines   | lines=2,,3                        | -",
        "split-lines   | lines=2,b                         | desk.bad-number",
        "split-pieces  | pieces=2                          | desk.bad-pieces",
        "split-pieces  | pieces=2=1,2=2                    | desk.line-twice",
        "courier       | reason=x                          | desk.argument-missing",
        "note          | reason=x                          | desk.argument-missing",
        "shipping-note | ''                                | desk.argument-missing",
    })
    void what_cannot_be_read_is_told(String name, String arguments, @org.jspecify.annotations.Nullable String key) {
        Reading reading = read(name, arguments);

        assertThat(reading instanceof Reading.Fault fault ? fault.sentence().key() : null).isEqualTo(key);
    }

    @Test
    void a_note_keeps_its_lines_however_a_form_or_a_file_ends_them() {
        Command note = new Command.Write(Note.INTERNAL, "one\ntwo\n\nthree");
        assertThat(CommandText.read("note", Map.of("text", "one\r\ntwo\r\rthree\r\n"))).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.command()).isEqualTo(note));
        String full = ("x".repeat(99) + "\r\n").repeat(10);
        assertThat(CommandText.read("note", Map.of("text", full))).as("1,000 characters as the form counts them").isInstanceOf(Reading.Read.class);
    }

    @Test
    void reasons_and_notes_have_an_end() {
        assertThat(read("hold", "reason=" + "x".repeat(400))).isInstanceOf(Reading.Read.class);
        assertThat(read("hold", "reason=" + "x".repeat(401))).isInstanceOf(Reading.Fault.class);
        assertThat(read("note", "text=" + "x".repeat(1_001))).isInstanceOf(Reading.Fault.class);
    }

    @Test
    void the_record_of_deeds_says_what_was_asked_but_not_what_a_note_says() {
        assertThat(CommandText.told(Map.of("line", "3", "item", "1098", "reason", "x", "text", "secret", "force", "true", "off", "false"))).isEqualTo(" force item=1098 line=3");
    }
}
