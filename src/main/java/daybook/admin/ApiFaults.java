package daybook.admin;

import daybook.intake.UnreadableFile;
import daybook.jobs.Exit;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Whatever goes wrong in an endpoint becomes a problem, in the caller's language. */
@RestControllerAdvice(annotations = RestController.class)
@Profile("serve")
class ApiFaults extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ApiFaults.class);

    private final Problems problems;

    ApiFaults(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refusal(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem = problems.of(request, refusal.status(), refusal.sentence());
        Exit exit = refusal.exit();
        if (exit != null) {
            problem.setProperty("exit", exit.name());
        }
        return answer(refusal.status(), problem);
    }

    @ExceptionHandler(UnreadableFile.class)
    ResponseEntity<ProblemDetail> unreadable(UnreadableFile file, HttpServletRequest request) {
        return refusal(Refusal.of(Exit.UNUSABLE, file.sentence()), request);
    }

    /** Whom the table of permissions or the count of failures turns away in the middle of an endpoint is answered where all others are. */
    @ExceptionHandler({AccessDeniedException.class, TooManyAttempts.class})
    void denied(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> failure(Exception failure, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, problems.of(request, HttpStatus.INTERNAL_SERVER_ERROR, Sentence.of("admin.failed")));
    }

    /** A body that cannot be taken apart is whoever sent it to blame for, a disk that will not take it is not. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> notInParts(MultipartException failure, HttpServletRequest request) {
        Throwable first = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure);
        if (first instanceof IOException && !first.getClass().getName().startsWith("org.apache.tomcat.")) {
            return failure(failure, request);
        }
        return answer(HttpStatus.BAD_REQUEST, problems.of(request, HttpStatus.BAD_REQUEST, Sentence.of("admin.bad-request")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return said(e, HttpStatus.CONTENT_TOO_LARGE, Sentence.of("admin.too-large"), headers, request);
    }

    /** Names a field that no request of that kind has. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.getCause() instanceof UnrecognizedPropertyException unknown
                ? said(e, HttpStatus.BAD_REQUEST, Sentence.of("admin.unknown-field", unknown.getPropertyName()), headers, request)
                : super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        return said(e, known, Sentence.of(known == HttpStatus.NOT_FOUND ? "admin.no-such-thing" : "admin.bad-request"), headers, request);
    }

    private @Nullable ResponseEntity<Object> said(Exception e, HttpStatus status, Sentence sentence, HttpHeaders headers, WebRequest request) {
        HttpServletRequest from = ((ServletWebRequest) request).getRequest();
        return super.handleExceptionInternal(e, problems.of(from, status, sentence), headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
