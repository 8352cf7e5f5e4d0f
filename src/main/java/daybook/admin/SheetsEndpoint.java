package daybook.admin;

import daybook.admin.SheetWork.Sent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes an exception workbook that was mended, or a sheet of commands, and gives back the workbook that came of it. */
@RestController
@Profile("serve")
class SheetsEndpoint {
    private final Asked asked;
    private final SheetWork work;
    private final Problems words;

    SheetsEndpoint(Asked asked, SheetWork work, Problems words) {
        this.asked = asked;
        this.work = work;
        this.words = words;
    }

    /** What became of it, in all and order by order. {@code workbook}: where what was not taken is given back; null if all was taken. */
    record Mended(String text, List<String> orders, @Nullable String workbook) {}

    /** What became of it: how many rows were done, and which were refused. {@code workbook}: where each row says what became of it; null if all was done before. */
    record Commanded(String text, List<String> refused, @Nullable String workbook) {}

    @PostMapping(path = "/api/mends", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mended mend(@RequestPart("file") MultipartFile file, @RequestParam @Nullable String shop, Actor actor) {
        SheetWork.Did.Read read = work.take(Sent.MENDS, actor, asked.shop(shop), file);
        return new Mended(words.said(actor.language(), read.sentence()), said(actor, read), way("/api/mends/", read));
    }

    @PostMapping(path = "/api/commands", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Commanded command(@RequestPart("file") MultipartFile file, @RequestParam @Nullable String shop, Actor actor) {
        SheetWork.Did.Read read = work.take(Sent.COMMANDS, actor, asked.shop(shop), file);
        return new Commanded(words.said(actor.language(), read.sentence()), said(actor, read), way("/api/commands/", read));
    }

    private List<String> said(Actor actor, SheetWork.Did.Read read) {
        return read.rows().stream().map(row -> words.said(actor.language(), row)).toList();
    }

    private static @Nullable String way(String path, SheetWork.Did.Read read) {
        return read.left() == null ? null : path + read.left();
    }

    /** The exception workbook of what was not taken. */
    @GetMapping("/api/mends/{folder}")
    ResponseEntity<Resource> left(@PathVariable String folder, @RequestParam @Nullable String shop, Actor actor) {
        return workbook(Sent.MENDS, folder, shop, actor);
    }

    /** The result workbook of a sheet of commands. */
    @GetMapping("/api/commands/{folder}")
    ResponseEntity<Resource> result(@PathVariable String folder, @RequestParam @Nullable String shop, Actor actor) {
        return workbook(Sent.COMMANDS, folder, shop, actor);
    }

    private ResponseEntity<Resource> workbook(Sent sent, String folder, @Nullable String shop, Actor actor) {
        Path workbook = work.left(sent, actor, asked.shop(shop), folder).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-report"));
        ContentDisposition attached = ContentDisposition.attachment().filename(String.valueOf(workbook.getFileName()), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(new FileSystemResource(workbook));
    }
}
