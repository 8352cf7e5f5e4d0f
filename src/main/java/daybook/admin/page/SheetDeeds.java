package daybook.admin.page;

import daybook.admin.SheetWork;
import daybook.admin.SheetWork.Did;
import daybook.admin.SheetWork.Sent;
import daybook.reconciliation.RunHistoryStore;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes an exception workbook that was mended, or a sheet of commands, at the page of a run. Which run a workbook is of, it says itself; commands are for the shop.
 */
@Controller
@Profile("serve")
class SheetDeeds {
    private final SheetWork work;
    private final RunHistoryStore history;

    SheetDeeds(SheetWork work, RunHistoryStore history) {
        this.work = work;
        this.history = history;
    }

    @PostMapping(path = "/runs/{id}/mends", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String mend(@PathVariable long id, @RequestPart("file") MultipartFile file, PageAnswer answer) {
        return take(Sent.MENDS, id, file, answer);
    }

    @PostMapping(path = "/runs/{id}/commands", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String command(@PathVariable long id, @RequestPart("file") MultipartFile file, PageAnswer answer) {
        return take(Sent.COMMANDS, id, file, answer);
    }

    private String take(Sent sent, long run, MultipartFile file, PageAnswer answer) {
        String shop = history.find(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).slot().shop();
        Did did = work.take(sent, answer.request(), shop, file);
        return did instanceof Did.Read read ? answer.taken(sent, read, shop) : answer.refused(((Did.Refused) did).sentence());
    }
}
