package daybook.admin;

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

/** Takes an exception workbook that was mended. */
@RestController
@Profile("serve")
class MendsEndpoint {
    private final Asked asked;
    private final MendWork work;
    private final Problems words;

    MendsEndpoint(Asked asked, MendWork work, Problems words) {
        this.asked = asked;
        this.work = work;
        this.words = words;
    }

    /** What became of it, in all and order by order. {@code workbook}: where what was not taken is given back; null if all was taken. */
    record Mended(String text, List<String> orders, @Nullable String workbook) {}

    @PostMapping(path = "/api/mends", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mended mend(@RequestPart("file") MultipartFile file, @RequestParam @Nullable String shop, Actor actor) {
        MendWork.Did.Read read = work.take(actor, asked.shop(shop), file);
        return new Mended(
                words.said(actor.language(), read.sentence()),
                read.orders().stream().map(order -> words.said(actor.language(), order)).toList(),
                read.left() == null ? null : "/api/mends/" + read.left());
    }

    /** The exception workbook of what was not taken. */
    @GetMapping("/api/mends/{folder}")
    ResponseEntity<Resource> left(@PathVariable String folder, @RequestParam @Nullable String shop, Actor actor) {
        Path workbook = work.left(actor, asked.shop(shop), folder).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-report"));
        ContentDisposition attached = ContentDisposition.attachment().filename(String.valueOf(workbook.getFileName()), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(new FileSystemResource(workbook));
    }
}
