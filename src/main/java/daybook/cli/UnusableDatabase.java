package daybook.cli;

import daybook.jobs.Exit;
import daybook.wording.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.PlaceholderResolutionException;

/** No database is named, or the one that is named does not let us in. */
final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String URL = "spring.datasource.url";

    private final transient Exit exit;
    private final transient Sentence sentence;

    private UnusableDatabase(Exit exit, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.key() + " " + sentence.arguments(), cause);
        this.exit = exit;
        this.sentence = sentence;
    }

    Exit exit() {
        return exit;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Refuses settings that name no database, or leave open who its user is. */
    static void refuseUnnamed(PropertyResolver settings) {
        boolean named = read(settings, URL).startsWith("jdbc:");
        if (!named || open(settings, "spring.datasource.username") || open(settings, "spring.datasource.password")) {
            throw new UnusableDatabase(Exit.UNUSABLE, Sentence.of("cli.database-unnamed"), null);
        }
    }

    /** Whether it refers to a variable that is not set. */
    private static boolean open(PropertyResolver settings, String name) {
        return read(settings, name).contains("${");
    }

    /** Empty if it is not set; with its braces if it refers to a variable that is not. */
    private static String read(PropertyResolver settings, String name) {
        try {
            return settings.getProperty(name, "");
        } catch (PlaceholderResolutionException e) {
            return "${}";
        }
    }

    /** The failure itself, or, if it is that the server does not let us in, what to check. */
    static RuntimeException orFailure(RuntimeException failure, PropertyResolver settings) {
        String why = Failures.whyUnreachable(failure);
        return why == null
                ? failure
                : new UnusableDatabase(Exit.FAILED, Sentence.of("cli.database-unreachable", address(read(settings, URL)), why), failure);
    }

    /** Without the user and the parameters, which may hold a password. */
    private static String address(String url) {
        int end = url.indexOf('?');
        String bare = end < 0 ? url : url.substring(0, end);
        return bare.replaceFirst("//[^/]*@", "//");
    }
}
