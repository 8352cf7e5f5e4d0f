package daybook.schedule;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Triggers that a fault of the database has left behind: marked as taken by a node, or as waiting for a job, though no node has taken them and the job is not
 * done. Quartz itself only sets them free when a node starts or is found dead.
 */
final class StuckTriggerStore {
    private static final String FREE = "UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'WAITING' WHERE SCHED_NAME = ? AND NEXT_FIRE_TIME < ? AND TRIGGER_STATE ";
    private static final String OF_SCHEDULER = "SELECT 1 FROM QRTZ_FIRED_TRIGGERS f WHERE f.SCHED_NAME = QRTZ_TRIGGERS.SCHED_NAME";

    private final JdbcTemplate jdbc;

    StuckTriggerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets free what was due before that time, in milliseconds since 1970, as Quartz counts; how many these were. */
    int free(String scheduler, long dueBefore) {
        int acquired = jdbc.update(
                FREE + "= 'ACQUIRED' AND NOT EXISTS (" + OF_SCHEDULER
                        + " AND f.TRIGGER_NAME = QRTZ_TRIGGERS.TRIGGER_NAME AND f.TRIGGER_GROUP = QRTZ_TRIGGERS.TRIGGER_GROUP)",
                scheduler,
                dueBefore);
        int blocked = jdbc.update(
                FREE + "= 'BLOCKED' AND NOT EXISTS (" + OF_SCHEDULER
                        + " AND f.JOB_NAME = QRTZ_TRIGGERS.JOB_NAME AND f.JOB_GROUP = QRTZ_TRIGGERS.JOB_GROUP)",
                scheduler,
                dueBefore);
        int failed = jdbc.update(FREE + "= 'ERROR'", scheduler, dueBefore);
        return acquired + blocked + failed;
    }
}
