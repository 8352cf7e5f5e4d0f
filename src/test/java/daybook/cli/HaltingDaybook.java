package daybook.cli;

import daybook.database.BulkLoader;
import daybook.jobs.Progress;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The program, unchanged, with three things done to it from outside: the clock stands still, so that two runs can be compared byte by byte; what it asks of
 * the database is noted, step by step; and before a chosen one of these requests it stands still for ever, waiting to be killed.
 */
final class HaltingDaybook {
    /** Said on standard error when the point is reached. */
    static final String HALTED = "HALTED";

    /** Before the number of a {@link #main commit}. */
    static final String COMMIT = "commit:";

    /** Before the number of a request: it is said when it is reached, and the program goes on. */
    static final String PASSING = "passing:";

    /** The end, where it is said how many requests there were. */
    static final String COUNTED = "REQUESTS ";

    /** A point that is never reached. */
    static final String NEVER = "never";

    /** Where the clock stands, unless somebody says else. */
    static final Instant NOON = Instant.parse("2019-03-12T05:00:00Z");

    private static final Clock CLOCK = Clock.fixed(Instant.parse(System.getProperty("halt.clock", NOON.toString())), ZoneId.of("Asia/Shanghai"));

    private static final @Nullable String HALT_IN = System.getProperty("halt.in");

    private static final long LONGER_THAN_H2_WAITS = 1_500;

    private HaltingDaybook() {}

    /**
     * System property {@code halt.at}: {@code loadOrders:17} halts before the 17th statement or commit of that step, {@code commit:17} before the 17th time
     * that anything would be there for good, {@code passing:17} only tells that the 17th request of all is about to be made, {@code never} not at all; {@code halt.in}: {@code loadOrders} halts
     * when the first block of rows of that step is done, and then the clock goes.
     */
    public static void main(String[] arguments) {
        String point = System.getProperty("halt.at");
        java.io.PrintStream err = System.err;
        Counter counter = new Counter(at -> {
            if (at.equals(point) && at.startsWith(PASSING)) {
                err.println(HALTED);
            } else if (at.equals(point)) {
                if (!at.startsWith(COMMIT)) {
                    sleep(LONGER_THAN_H2_WAITS); // so that what was committed is in its file
                }
                err.println(HALTED);
                sleep(Long.MAX_VALUE);
            }
        });
        if (COUNTED.equals(point)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> err.println(COUNTED + counter.all)));
        }
        watched(counter, () -> Daybook.main(arguments));
    }

    /** Runs the program in this process and tells what each step asks of the database: statements, and {@code commit}. */
    static Map<String, List<String>> noted(Runnable program) {
        Counter counter = new Counter(at -> {});
        watched(counter, program);
        return counter.requests;
    }

    private static void watched(Counter counter, Runnable program) {
        SpringApplication.withHook(
                application -> new SpringApplicationRunListener() {
                    @Override
                    public void contextPrepared(ConfigurableApplicationContext context) {
                        context.getBeanFactory().addBeanPostProcessor(counter);
                    }
                },
                program);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counter implements BeanPostProcessor {
        private final Map<String, List<String>> requests = new TreeMap<>();
        private final Consumer<String> at;
        private final java.io.PrintStream err = System.err;
        private String step = "";
        private int commit;
        private int all;

        Counter(Consumer<String> at) {
            this.at = at;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof Clock) {
                return HALT_IN == null ? CLOCK : bean;
            }
            if (bean instanceof Progress progress) {
                return telling(progress);
            }
            if (bean instanceof BulkLoader loader && loader.takesSeveralAtOnce()) {
                return counting(loader);
            }
            return bean instanceof DataSource dataSource ? counting(dataSource) : bean;
        }

        /** That of a server, whose connections are its own: each block is there for good as soon as it is loaded. */
        private BulkLoader counting(BulkLoader loader) {
            return new BulkLoader() {
                @Override
                public void load(Block block) {
                    note("LOAD " + block.table(), true);
                    loader.load(block);
                }

                @Override
                public boolean takesSeveralAtOnce() {
                    return true;
                }
            };
        }

        private Progress telling(Progress progress) {
            return new Progress() {
                @Override
                public void step(String name) {
                    progress.step(name);
                    step = name;
                }

                @Override
                public void rows(long rows) {
                    progress.rows(rows);
                    if (step.equals(HALT_IN)) {
                        err.println(HALTED);
                        sleep(Long.MAX_VALUE);
                    }
                }

                @Override
                public void end() {
                    progress.end();
                    step = "";
                }
            };
        }

        private DataSource counting(DataSource dataSource) {
            return new DelegatingDataSource(dataSource) {
                @Override
                public Connection getConnection() throws SQLException {
                    return counting(super.getConnection());
                }
            };
        }

        private Connection counting(Connection connection) {
            InvocationHandler counting = (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                    String statement = String.valueOf(arguments[0]);
                    note(statement, connection.getAutoCommit() && !statement.startsWith("SELECT"));
                } else if (method.getName().equals("commit")) {
                    note("commit", true);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, counting);
        }

        private synchronized void note(String request, boolean commits) { // blocks are loaded by several threads
            if (Thread.currentThread().getName().equals("heartbeat")) { // it beats by the clock
                return;
            }
            all++;
            at.accept(PASSING + all);
            if (commits) {
                commit++;
                at.accept(COMMIT + commit);
            }
            if (!step.isEmpty()) {
                List<String> ofStep = requests.computeIfAbsent(step, name -> new ArrayList<>());
                ofStep.add(request);
                at.accept(step + ":" + ofStep.size());
            }
        }
    }
}
