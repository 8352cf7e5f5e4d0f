package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.Delivery.Answer;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Slot MORNING = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.MORNING);
    private static final Slot AFTERNOON = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.AFTERNOON);
    private static final Path SAMPLE = Path.of("sample-data/inbox/2011-2-15");

    private final Path inbox;
    private final Path day;
    private Readers readers = Readers.NONE;

    DeliveryTest(@TempDir Path inbox) throws IOException {
        this.inbox = inbox;
        this.day = Files.createDirectories(inbox.resolve("2011-2-15"));
    }

    private static byte[] orders(int padded) throws IOException {
        return (Files.readString(SAMPLE.resolve("2011-2-15-1.csv"), GBK) + "\r\n" + ",,\r\n".repeat(padded)).getBytes(GBK);
    }

    private static byte[] items() throws IOException {
        return Files.readAllBytes(SAMPLE.resolve("2011-2-15-2.csv"));
    }

    private Answer deliver(byte[] content, Slot slot, boolean replace) throws IOException {
        Delivery delivery = new Delivery(inbox, new Reports(IntakeSettings.defaults()), readers);
        Path beside = Files.write(delivery.beside(slot, "id" + System.nanoTime() + Thread.currentThread().getId(), Instant.now()), content);
        try {
            return delivery.take(beside, slot, "sent.csv", replace);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(day)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }

    @Test
    void of_several_that_come_at_once_one_is_taken_and_the_others_are_told_that_it_lies_there() throws IOException {
        List<Answer> answers = IntStream.range(0, 6).parallel().mapToObj(i -> {
            try {
                return deliver(orders(i), MORNING, false);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();

        assertThat(answers).filteredOn(Answer.Taken.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.Refused.class::isInstance).hasSize(5);
        assertThat(names()).containsExactly("2011-2-15-1.csv");
    }

    @Test
    void the_header_says_what_lies_there_and_not_the_name() throws IOException {
        Files.write(day.resolve("2011-2-15-1.csv"), items());

        assertThat(deliver(orders(1), MORNING, false)).isInstanceOfSatisfying(Answer.Taken.class, taken -> {
            assertThat(taken.kind()).isEqualTo(ReportKind.ORDERS);
            assertThat(taken.name()).as("the name that is free: swapped names are put right").isEqualTo("2011-2-15-2.csv");
        });
        assertThat(deliver(orders(2), MORNING, true)).isInstanceOf(Answer.Taken.class);
        assertThat(Files.readAllBytes(day.resolve("2011-2-15-1.csv"))).as("the item report is nobody's to replace").isEqualTo(items());
    }

    @Test
    void a_report_under_taobao_s_name_lies_there_too_unless_another_slot_has_read_it() throws IOException {
        Files.write(day.resolve("ExportOrderList1.csv"), orders(1));
        Files.write(day.resolve("ExportOrderDetailList1.csv"), items());

        assertThat(deliver(orders(2), AFTERNOON, false)).isInstanceOfSatisfying(Answer.Refused.class, refused ->
                assertThat(refused.sentence().arguments()).contains("ExportOrderList1.csv"));
        readers = sha256 -> Set.of(MORNING);
        assertThat(deliver(orders(2), AFTERNOON, false)).isInstanceOf(Answer.Taken.class);
        assertThat(names()).contains("2011-2-15-11.csv", "ExportOrderList1.csv");
    }

    /** They were taken for the afternoon's by mistake, and their names make them so. */
    @Test
    void the_morning_s_files_under_the_afternoon_s_names_are_replaced() throws IOException {
        Files.write(day.resolve("2011-2-15-11.csv"), orders(1));
        Files.write(day.resolve("2011-2-15-22.csv"), items());
        readers = sha256 -> Set.of(MORNING);

        assertThat(deliver(orders(2), AFTERNOON, false)).isInstanceOf(Answer.Refused.class);
        assertThat(deliver(orders(2), AFTERNOON, true)).isInstanceOfSatisfying(Answer.Taken.class, taken -> assertThat(taken.name()).isEqualTo("2011-2-15-11.csv"));
        assertThat(names()).containsExactlyInAnyOrder("2011-2-15-11.csv", "2011-2-15-22.csv");
    }

    @Test
    void what_is_replaced_is_kept_where_the_inbox_does_not_look() throws IOException {
        deliver(orders(1), MORNING, false);
        deliver(orders(2), MORNING, true);

        assertThat(names()).containsExactly("2011-2-15-1.csv");
        assertThat(Files.readAllBytes(day.resolve("2011-2-15-1.csv"))).isEqualTo(orders(2));
        try (Stream<Path> files = Files.list(day)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".replaced-"))).singleElement()
                    .satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(orders(1)));
        }
    }

    @Test
    void the_same_once_more_is_there_already() throws IOException {
        deliver(orders(1), MORNING, false);

        assertThat(deliver(orders(1), MORNING, false)).isInstanceOf(Answer.Taken.class);
        assertThat(names()).containsExactly("2011-2-15-1.csv");
    }
}
