package daybook.admin.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts and the record of deeds: of the service, and of the commands that keep accounts. */
@Configuration(proxyBeanMethods = false)
class AccessBeans {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Accounts accounts(AccountStore store, PasswordEncoder encoder, Clock clock) {
        return new Accounts(store, encoder, clock);
    }
}
