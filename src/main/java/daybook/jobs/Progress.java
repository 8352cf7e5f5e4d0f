package daybook.jobs;

/** Is told how a run gets on. Called from the thread that runs the job. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {
        @Override
        public void step(String name) {}

        @Override
        public void rows(long rows) {}

        @Override
        public void end() {}
    };

    /** A step begins; its name is that of the step in the job. */
    void step(String name);

    /** So many rows of the step are done. */
    void rows(long rows);

    /** The run has ended, well or not. */
    void end();
}
