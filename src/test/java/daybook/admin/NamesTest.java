package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Names that lead elsewhere, wherever a name can be given: nothing is read or written there, and nobody gets to see the inside of the program. */
class NamesTest {
    private static final Service SERVICE = Service.running();
    private static final List<String> NAMES = List.of(
            "../escaped.csv", "../../escaped.csv", "..\\..\\escaped.csv", "/escaped.csv", "C:\\escaped.csv", "..%2f..%2fescaped.csv", "%2e%2e%2fescaped.csv", "....//escaped.csv",
            "escaped\u0000.csv", "escaped.csv\u0000", "..", ".", "", " ", ".escaped", "~/escaped", "CON", "nul.csv", "COM1.csv", "escaped.csv.", "escaped.csv::$DATA", "a\tb.csv",
            "-rf", "$(escaped)", "`escaped`", "escaped;x", "e".repeat(300) + ".csv", "逃".repeat(120) + ".csv", "\uD83D\uDE00".repeat(80) + ".csv", "escaped\u202Evsc.exe");

    private static HttpResponse<String> upload(String place, String name, byte[] content) {
        String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted + "\"\r\n\r\n";
        return SERVICE.send(HttpRequest.newBuilder(SERVICE.at(place))
                .header("Authorization", SERVICE.as(Role.ADMIN))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    /** What lies where the names lead: beside the home, above it, and in the folder that the program works in. */
    private static Set<String> outside() {
        Path home = SERVICE.home;
        return Stream.of(Objects.requireNonNull(home.getParent()), Path.of("").toAbsolutePath(), Path.of("/"), Path.of(System.getProperty("user.home")))
                .flatMap(folder -> names(folder).stream().filter(name -> name.contains("escaped") || name.contains("逃") || name.contains("eee")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Set<String> below(String folder) throws IOException {
        Path of = SERVICE.home.resolve(folder);
        if (!Files.exists(of)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(of)) {
            return files.map(file -> SERVICE.home.relativize(file).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void a_file_s_name_makes_no_path() throws IOException {
        byte[] commands = "订单编号,命令,内容\n99999999999,内部备注,x\n".getBytes(StandardCharsets.UTF_8);
        Set<String> inbox = below("inbox");
        for (String name : NAMES) {
            assertThat(upload("/api/slots/2099-3-1-1/files", name, "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)).statusCode()).as(name).isIn(400, 422);
            assertThat(upload("/api/mends", name, "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)).statusCode()).as(name).isIn(400, 422);
            HttpResponse<String> done = upload("/api/commands", name, commands);
            assertThat(done.statusCode()).as("%s: %s", name, done.body()).isIn(200, 400, 422);
        }
        assertThat(outside()).isEmpty();
        assertThat(below("inbox")).filteredOn(file -> !file.equals("inbox") && !file.equals("inbox/2099-3-1")).containsExactlyElementsOf(inbox.stream().filter(file -> !file.equals("inbox")).toList());
        assertThat(below("data/uploads")).containsAnyOf("data/uploads").allMatch(file -> !Files.isRegularFile(SERVICE.home.resolve(file)));
        assertThat(below("archive/command-import")).allMatch(file -> file.matches("archive/command-import(/\\d{4}-\\d{1,2}-\\d{1,2}-\\d+(/[\\p{L}\\p{N}._ ?-]+)?)?"));
    }

    @Test
    void names_within_a_workbook_make_no_path() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "../escaped.xml", "/escaped.xml", "xl/../../../escaped.xml", "..\\escaped.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        for (String place : List.of("/api/slots/2099-3-1-1/files", "/api/mends", "/api/commands")) {
            assertThat(upload(place, "a.xlsx", bytes.toByteArray()).statusCode()).as(place).isEqualTo(422);
        }
        assertThat(outside()).isEmpty();
        assertThat(below("")).noneMatch(file -> file.endsWith("escaped.xml"));
    }

    @Test
    void slots_shops_and_folders_are_named_by_their_own_characters_only() throws IOException {
        Set<String> before = below("");
        List<String> more = Stream.concat(NAMES.stream(), Stream.of("2011-2-15-1/../..", "2011-2-15-1\u0000", "shop/../..", "2011-2-15-1;x", "attempt-2", "dry-run")).toList();
        for (String name : more) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            for (String place : List.of("/api/slots/{}", "/api/mends/{}", "/api/commands/{}", "/api/runs/1/reports/{}", "/api/orders/{}", "/api/runs?shop={}", "/api/slots?shop={}", "/api/orders?shop={}")) {
                HttpResponse<String> answer = SERVICE.get(place.replace("{}", encoded), SERVICE.as(Role.ADMIN));
                boolean lists = name.isBlank() || name.equals(".") || name.equals("..");
                assertThat(answer.statusCode()).as("%s %s: %s", place, name, answer.body()).isIn(lists ? List.of(200, 400, 404) : List.of(400, 404));
                assertThat(answer.body()).as("%s %s", place, name).doesNotContain("Exception", SERVICE.home.toString());
            }
            for (String place : List.of("/api/slots/{}/run", "/api/slots/2099-3-1-1/run?shop={}", "/api/jobs/{}/run", "/api/jobs/approval/run?shop={}")) {
                HttpResponse<String> answer = SERVICE.post(place.replace("{}", encoded), SERVICE.as(Role.ADMIN), "{}");
                assertThat(answer.statusCode()).as("%s %s: %s", place, name, answer.body()).isIn(400, 403, 404, 422);
            }
        }
        assertThat(below("").stream().filter(file -> !file.startsWith("logs") && !file.startsWith("data"))).isSubsetOf(before);
    }
}
