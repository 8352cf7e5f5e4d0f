package daybook.admin;

import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Problems as RFC 9457 has them: {@code detail} in the caller's language, {@code code} for programs. */
final class Problems {
    private final JsonMapper json;
    private final Map<Language, Wording> wordings = Map.of(Language.CHINESE, new Wording(Language.CHINESE), Language.ENGLISH, new Wording(Language.ENGLISH));

    Problems(JsonMapper json) {
        this.json = json;
    }

    ProblemDetail of(HttpServletRequest request, HttpStatus status, Sentence sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, said(request, sentence));
        problem.setTitle(status.getReasonPhrase());
        problem.setInstance(URI.create(place(request)));
        problem.setProperty("code", sentence.key());
        return problem;
    }

    String said(HttpServletRequest request, Sentence sentence) {
        return said(Spoken.by(request), sentence);
    }

    String said(Language language, Sentence sentence) {
        Wording wording = wordings.get(language);
        return wording == null ? sentence.key() : wording.say(sentence);
    }

    /** The path that was asked for, also where its error is answered. */
    static String place(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
    }

    /** Writes one from where no controller answers. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Sentence sentence) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", said(request, sentence));
        problem.put("instance", place(request));
        problem.put("code", sentence.key());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
