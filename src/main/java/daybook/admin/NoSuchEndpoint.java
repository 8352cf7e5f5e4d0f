package daybook.admin;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever reads at an address where nothing is gets a problem, not a page. */
@RestController
@Hidden
@Profile("serve")
class NoSuchEndpoint {
    @GetMapping("/api/{place:(?!swagger-ui$).+}/**") // but for the files of /api/docs
    void nothing() {
        throw Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-thing");
    }
}
