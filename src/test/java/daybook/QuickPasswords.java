package daybook;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords hashed as the program does it, but with as little work as can be: most of the time of the tests of pages went into making them slow to guess. */
public final class QuickPasswords implements BeanPostProcessor {
    private static final int LEAST_ROUNDS = 4;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder ? new BCryptPasswordEncoder(LEAST_ROUNDS) : bean;
    }
}
