package daybook.admin.page;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /login}: who are you? */
@Controller
@Profile("serve")
class LoginPage {
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
