package daybook;

/** What the proofs count, said in the output of the build, as the program's own logging goes to files: the figures of docs/reliability.md are taken from there. */
public final class Figures {
    private Figures() {}

    public static void say(String what, Object figure) {
        System.out.println("figure: " + what + ": " + figure);
    }
}
