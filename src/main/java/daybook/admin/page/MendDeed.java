package daybook.admin.page;

import daybook.admin.MendWork;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes an exception workbook that was mended, at the page of a run. Which run it is of, the workbook itself says. */
@Controller
@Profile("serve")
class MendDeed {
    private final MendWork work;
    private final RunHistoryStore history;

    MendDeed(MendWork work, RunHistoryStore history) {
        this.work = work;
        this.history = history;
    }

    @PostMapping(path = "/runs/{id}/mends", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String mend(@PathVariable long id, @RequestPart("file") MultipartFile file, PageAnswer answer) {
        SlotRun run = history.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MendWork.Did did = work.take(answer.request(), run.slot().shop(), file);
        return did instanceof MendWork.Did.Read read ? answer.mended(read, run.slot().shop()) : answer.refused(((MendWork.Did.Refused) did).sentence());
    }
}
