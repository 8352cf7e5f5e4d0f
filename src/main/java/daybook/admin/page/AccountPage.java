package daybook.admin.page;

import daybook.admin.OwnPassword;
import daybook.wording.Sentence;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /account}: the reader's own account, and its password. */
@Controller
@Profile("serve")
class AccountPage {
    private final OwnPassword password;

    AccountPage(OwnPassword password) {
        this.password = password;
    }

    @GetMapping("/account")
    String account() {
        return "account";
    }

    /** Done, the sessions of the account end, and so the way leads to the log-in. */
    @PostMapping("/account/password")
    String password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            PageAnswer answer) {
        Optional<Sentence> refusal =
                wanted.equals(again) ? password.choose(answer.request(), current, wanted) : Optional.of(Sentence.of("page.passwords-differ"));
        return refusal.map(answer::refused).orElseGet(() -> answer.page("/login?changed"));
    }
}
