package daybook.admin.page;

import daybook.admin.page.RunReports.Report;
import daybook.reconciliation.RunListStore;
import daybook.reconciliation.SlotRun;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /runs/17}: a run, how far it is, and the reports it left. */
@Controller
@Profile("serve")
class RunPage {
    private final RunListStore runs;
    private final RunPages pages;
    private final ReportsForReader reports;

    RunPage(RunListStore runs, RunPages pages, ReportsForReader reports) {
        this.runs = runs;
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("reader") Reader reader,
            Model model) {
        model.addAttribute("run", pages.of(found(id), reader, rule, page));
        return "run";
    }

    /**
     * How far it is; the whole page anew once it has ended.
     *
     * @param seen the step that the page shows
     */
    @GetMapping("/runs/{id}/progress")
    String progress(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute("words") PageWords words,
            Model model,
            HttpServletResponse response) {
        SlotRun run = found(id);
        RunProgressBar bar = pages.bar(run);
        if (bar == null) {
            response.setHeader("HX-Refresh", "true");
            return "part/moved :: nothing";
        }
        model.addAttribute("id", id);
        model.addAttribute("bar", bar);
        model.addAttribute("since", run.startedAt());
        if (!bar.step().equals(seen)) {
            model.addAttribute("said", words.step(bar.step()));
        }
        return "part/moved :: run";
    }

    @GetMapping("/runs/{id}/reports/{name}")
    ResponseEntity<Resource> report(@PathVariable long id, @PathVariable String name, @ModelAttribute("reader") Reader reader) {
        Report report = reports.of(found(id), reader).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(report.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(report.path()));
    }

    private SlotRun found(long id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
