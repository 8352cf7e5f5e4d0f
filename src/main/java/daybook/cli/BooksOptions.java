package daybook.cli;

import picocli.CommandLine.Option;

/** Options of every command that opens the shop's books. */
final class BooksOptions extends HomeOptions {
    @Option(names = "--spring.profiles.active", paramLabel = "PROFILE", descriptionKey = "profile")
    private String profiles = "";

    String profiles() {
        return profiles;
    }
}
