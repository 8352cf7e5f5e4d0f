package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

/** How a command ended and what it said. */
record Said(int code, String out, String err) {
    /** The last line on standard error. */
    String sentence() {
        return err.strip().lines().reduce((earlier, later) -> later).orElse("");
    }

    /** Neither stream shows the insides of the program. */
    Said withoutTraces() {
        assertThat(out + err).doesNotContain("Exception in thread").doesNotContain("\tat ").doesNotContain("Caused by").doesNotContain("|-");
        return this;
    }

    Said endedWith(int expected) {
        assertThat(code).as("exit code; it said: %s%s", out, err).isEqualTo(expected);
        return withoutTraces();
    }
}
