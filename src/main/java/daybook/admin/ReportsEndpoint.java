package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.jobs.RunReports;
import daybook.reconciliation.SlotRun;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Downloads of reports. They hold buyers' data, so who took which is on record, too. */
@RestController
@Profile("serve")
class ReportsEndpoint {
    private final Asked asked;
    private final RunReports reports;
    private final AuditTrail audit;

    ReportsEndpoint(Asked asked, RunReports reports, AuditTrail audit) {
        this.asked = asked;
        this.reports = reports;
        this.audit = audit;
    }

    static String address(long run, String name) {
        return UriComponentsBuilder.fromPath("/api/runs/{run}/reports/{name}").build(run, name).toASCIIString();
    }

    @GetMapping("/api/runs/{id}/reports/{name}")
    ResponseEntity<Resource> download(@PathVariable long id, @PathVariable String name, Actor actor) {
        SlotRun run = asked.run(id);
        RunReports.Report report = reports.named(run, name).orElseThrow(() -> none(run));
        actor.must(ReportAccess.needs(report.reader()));
        return audit.record(actor, new Deed("download", "run " + id + " " + report.name(), ""), () -> ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(report.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(type(report.name()))
                .body(new FileSystemResource(report.path())));
    }

    private static Refusal none(SlotRun run) {
        LocalDateTime retired = run.retiredAt();
        return retired == null
                ? Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-report")
                : Refusal.of(HttpStatus.GONE, "retention.slot-gone", run.slot(), retired.toLocalDate());
    }

    private static MediaType type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case "txt" -> new MediaType("text", "plain", StandardCharsets.UTF_8);
            case "json" -> MediaType.APPLICATION_JSON;
            default -> MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }
}
