package daybook.notice;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.wording.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is known of a mail after a server has behaved like that. */
class MailChannelTest {
    private static final String HANGS_UP = "";
    private static final Map<String, String> USUAL = Map.of("GREETING", "220 here", "DATA", "354 go on", ".", "250 taken", "QUIT", "221 bye");
    private static final Receiver RECEIVER = new Receiver("lead", Role.ADMIN, Receiver.Way.MAIL, "lead@example.com", "", Language.ENGLISH, Set.of());

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of("takes it", Map.of(), Answer.Fate.ARRIVED),
                Arguments.of("takes it and hangs up", Map.of("QUIT", HANGS_UP), Answer.Fate.ARRIVED),
                Arguments.of("is busy", Map.of("GREETING", "421 busy"), Answer.Fate.REFUSED),
                Arguments.of("hangs up at once", Map.of("GREETING", HANGS_UP), Answer.Fate.REFUSED),
                Arguments.of("refuses the sender", Map.of("MAIL", "554 no"), Answer.Fate.REFUSED),
                Arguments.of("refuses the receiver", Map.of("RCPT", "550 no such user"), Answer.Fate.REFUSED),
                Arguments.of("refuses the mail", Map.of(".", "451 later"), Answer.Fate.REFUSED),
                Arguments.of("refuses the mail and hangs up", Map.of(".", "451 later", "RSET", HANGS_UP, "QUIT", HANGS_UP), Answer.Fate.REFUSED),
                Arguments.of("hangs up over the mail", Map.of("TEXT", HANGS_UP), Answer.Fate.UNKNOWN),
                Arguments.of("has the whole mail and hangs up", Map.of(".", HANGS_UP), Answer.Fate.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void a_mail_is_sent_again_only_if_the_server_certainly_has_not_got_it(String name, Map<String, String> answers, Answer.Fate expected) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> converse(server, answers), name);
            thread.start();
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getLocalPort());
            sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");

            Answer answer = new MailChannel(sender, "daybook@example.com").send(RECEIVER, new Message("title", List.of("text")));

            assertThat(answer.fate()).as("%s: %s", name, answer.reason()).isEqualTo(expected);
        }
    }

    /** One conversation, until the server or the client hangs up. */
    private static void converse(ServerSocket server, Map<String, String> answers) {
        try (Socket socket = server.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String heard = "GREETING";
            while (heard != null) {
                String answer = answers.getOrDefault(heard, USUAL.getOrDefault(heard, "250 ok"));
                if (answer.equals(HANGS_UP)) {
                    return;
                }
                socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                heard = answer.startsWith("354") ? text(in, answers.containsKey("TEXT")) : in.readLine();
                heard = heard == null ? null : heard.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            }
        } catch (IOException e) {
            assertThat(e).as("the client hung up").isNotNull();
        }
    }

    /** Reads the mail, or its first line only. */
    private static String text(BufferedReader in, boolean firstLine) throws IOException {
        String line = in.readLine();
        while (line != null && !firstLine && !line.equals(".")) {
            line = in.readLine();
        }
        return firstLine ? "TEXT" : ".";
    }
}
