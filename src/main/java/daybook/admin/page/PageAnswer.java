package daybook.admin.page;

import daybook.admin.SheetWork;
import daybook.admin.SlotWork.Did;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** How a button is answered: with a part of the page if htmx asks for one, else with a whole page, so that it works without scripts too. */
final class PageAnswer {
    /** The header by which htmx says that it puts the answer into the page that is there. */
    static final String ASKS_FOR_A_PART = "HX-Request";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Map<String, Object> model;

    PageAnswer(HttpServletRequest request, HttpServletResponse response, Map<String, Object> model) {
        this.request = request;
        this.response = response;
        this.model = model;
    }

    HttpServletRequest request() {
        return request;
    }

    private boolean part() {
        return request.getHeader(ASKS_FOR_A_PART) != null;
    }

    String to(Did did) {
        if (did instanceof Did.Begun begun) {
            return page("/runs/" + begun.run());
        }
        return did instanceof Did.Refused refused ? refused(refused.sentence()) : page("/");
    }

    /** Leads to that page. */
    String page(String path) {
        if (!part()) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", path);
        return "part/moved :: nothing";
    }

    String refused(Sentence sentence) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return told("refused", sentence);
    }

    /** The same for several, one after the other. */
    String refused(List<Sentence> sentences) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return told("refused", sentences.stream().map(sentence -> PageWords.ofReader().say(sentence)).collect(Collectors.joining(" ")));
    }

    String done(Sentence sentence) {
        return part() ? told("done", sentence) : page("/");
    }

    /** Says what became of a sheet, row by row. */
    String taken(SheetWork.Sent sent, SheetWork.Did.Read read, String shop) {
        PageWords words = PageWords.ofReader();
        model.put("sentence", words.say(read.sentence()));
        model.put("orders", read.rows().stream().map(words::say).toList());
        boolean mends = sent == SheetWork.Sent.MENDS;
        model.put("title", words.say(mends ? "page.mend" : "page.commands"));
        model.put("linked", words.say(mends ? "page.mend-left" : "page.commands-result"));
        model.put("way", mends ? "/api/mends/" : "/api/commands/");
        model.put("shop", shop);
        model.put("left", read.left() == null ? "" : read.left());
        return part() ? "part/answer :: taken" : "taken";
    }

    /** Says it where the button was pressed. */
    private String told(String how, Sentence sentence) {
        return told(how, PageWords.ofReader().say(sentence));
    }

    private String told(String how, String text) {
        model.put("sentence", text);
        return part() ? "part/answer :: " + how : "refused";
    }
}
