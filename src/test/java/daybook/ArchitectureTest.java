package daybook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floor plan: which package may know which, and which framework is confined to which room. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("daybook");

    private static final List<String> DOMAIN = List.of(
            "slot", "wording", "database", "event", "intake", "stock", "orders", "desk", "bulk", "search", "validation", "reconciliation", "judgement", "reports", "mending", "retention");

    /** Everybody may also use {@code slot} and {@code wording}, which themselves use nothing. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("slot", List.of());
        MAY_USE.put("wording", List.of());
        MAY_USE.put("database", List.of());
        MAY_USE.put("intake", List.of());
        MAY_USE.put("stock", List.of("database", "intake"));
        MAY_USE.put("orders", List.of("database", "intake", "stock"));
        MAY_USE.put("desk", List.of("database", "stock", "orders"));
        MAY_USE.put("search", List.of("database", "stock", "orders"));
        MAY_USE.put("bulk", List.of("intake", "stock", "orders", "desk"));
        MAY_USE.put("validation", List.of("database", "intake", "orders", "stock"));
        MAY_USE.put("reconciliation", List.of("database", "intake", "orders"));
        MAY_USE.put("judgement", List.of("intake", "stock", "orders", "validation", "reconciliation"));
        MAY_USE.put("reports", List.of("database", "intake", "stock", "orders", "validation", "reconciliation", "judgement"));
        MAY_USE.put("mending", List.of("intake", "orders", "validation", "reconciliation", "judgement", "reports"));
        MAY_USE.put("event", List.of());
        MAY_USE.put("retention", List.of("database"));
        MAY_USE.put("jobs", List.of("retention", "database", "event", "intake", "stock", "orders", "desk", "bulk", "validation", "reconciliation", "judgement", "reports", "mending"));
        MAY_USE.put("schedule", List.of("event", "intake", "reconciliation", "jobs"));
        MAY_USE.put("notice", List.of("event", "reconciliation", "reports"));
        MAY_USE.put("metrics", List.of("event", "reconciliation"));
        MAY_USE.put("admin.access", List.of());
        MAY_USE.put("admin", List.of("admin.access", "event", "intake", "stock", "orders", "desk", "search", "validation", "reconciliation", "reports", "jobs", "schedule", "notice"));
        MAY_USE.put("admin.page", List.of("admin", "admin.access", "event", "intake", "stock", "orders", "desk", "search", "validation", "reconciliation", "reports", "jobs", "schedule"));
        MAY_USE.put("cli", List.of("admin.access", "jobs", "intake", "stock", "orders", "desk", "search", "validation", "database", "reconciliation", "cli.bench"));
        MAY_USE.put("cli.bench", List.of("reconciliation"));
    }

    /** What the command line shows or words, of packages that it has no other business with. */
    private static final Set<String> SHOWN_BY_CLI = Set.of(
            "daybook.intake.UnreadableFile",
            "daybook.stock.StockedSku",
            "daybook.stock.SkuStatus",
            "daybook.stock.ProductStatus",
            "daybook.orders.DeskEntry",
            "daybook.orders.DeskNotes",
            "daybook.orders.Money",
            "daybook.orders.OrderFacts",
            "daybook.orders.OrderKey",
            "daybook.orders.OrderStatus",
            "daybook.orders.PaymentStatus",
            "daybook.validation.UnusableRules",
            "daybook.reconciliation.Certificate",
            "daybook.reconciliation.ControlTotals",
            "daybook.reconciliation.SlotPlan",
            "daybook.reconciliation.SlotRun",
            "daybook.reconciliation.Check",
            "daybook.reconciliation.Measure",
            "daybook.reconciliation.Outcome");

    static Stream<String> packages() {
        return MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_knows_only_what_the_plan_lets_it_know(String name) {
        List<String> allowed = Stream.of(List.of(name), name.equals("slot") || name.equals("wording") ? List.<String>of() : List.of("slot", "wording"),
                        MAY_USE.getOrDefault(name, List.of()))
                .flatMap(List::stream)
                .map(ArchitectureTest::full)
                .toList();

        noClasses()
                .that()
                .resideInAPackage(full(name))
                .should()
                .dependOnClassesThat(resideInAPackage("daybook..").and(not(resideInAnyPackage(allowed.toArray(new String[0])))))
                .check(CLASSES);
    }

    @Test
    void the_plan_names_every_package() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName().substring("daybook.".length())));

        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void no_two_packages_know_each_other() {
        slices().matching("daybook.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_command_line_only_shows_what_others_decide() {
        noClasses()
                .that()
                .resideInAPackage("daybook.cli")
                .should()
                .dependOnClassesThat(resideInAnyPackage("daybook.intake..", "daybook.stock..", "daybook.orders..", "daybook.validation..", "daybook.reconciliation..")
                        .and(not(describe("shown", type -> SHOWN_BY_CLI.contains(outermost(type).getName())))))
                .check(CLASSES);
    }

    @Test
    void spring_batch_stays_in_jobs() {
        confined("daybook.jobs", "org.springframework.batch..");
    }

    @Test
    void quartz_stays_in_schedule() {
        confined("daybook.schedule", "org.quartz..");
    }

    @Test
    void the_web_stays_in_admin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("daybook.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.security..", "jakarta.servlet..", "org.thymeleaf..", "io.swagger..", "org.springdoc..")
                .check(CLASSES);
    }

    @Test
    void micrometer_stays_in_metrics() {
        confined("daybook.metrics", "io.micrometer..");
    }

    @Test
    void readers_and_writers_of_files_stay_in_intake_and_reports() {
        noClasses()
                .that()
                .resideOutsideOfPackages("daybook.intake", "daybook.reports")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "de.siegmar..", "org.dhatim..", "com.opencsv..")
                .check(CLASSES);
    }

    @Test
    void picocli_stays_in_the_command_line() {
        confined("daybook.cli", "picocli..");
    }

    /** The beans of jobs and ScheduleBeans only hand the connection on to the stores; Failures words what a database says. */
    @Test
    void jdbc_stays_in_database_and_in_stores() {
        DescribedPredicate<JavaClass> mayUseJdbc = describe("may use JDBC", type -> type.getPackageName().equals("daybook.database")
                || outermost(type).getSimpleName().endsWith("Store")
                || Set.of("daybook.jobs.StoreBeans", "daybook.jobs.DeskBeans", "daybook.schedule.ScheduleBeans", "daybook.cli.Failures").contains(outermost(type).getName()));
        noClasses()
                .that(not(mayUseJdbc))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "com.zaxxer..", "org.h2..", "com.mysql..")
                .check(CLASSES);
    }

    @Test
    void only_the_entry_of_the_command_line_knows_the_standard_streams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("daybook.cli.Daybook")
                .should()
                .accessTargetWhere(describe("a standard stream", ArchitectureTest::isStandardStream))
                .check(CLASSES);
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().isEquivalentTo(System.class) && Set.of("out", "err", "setOut", "setErr").contains(target.getName());
    }

    /** Quartz speaks in them. */
    @Test
    void nobody_uses_dates_of_java_1() {
        noClasses().that().doNotHaveFullyQualifiedName("daybook.schedule.QuartzDates").should().dependOnClassesThat().areAssignableTo(Date.class).check(CLASSES);
    }

    @Test
    void the_domain_is_told_the_time() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.concat(DOMAIN.stream(), Stream.of("jobs", "schedule", "notice", "metrics", "admin")).map(ArchitectureTest::full).toArray(String[]::new))
                .should()
                .accessTargetWhere(describe("a look at the clock", ArchitectureTest::looksAtTheClock))
                .check(CLASSES);
    }

    private static boolean looksAtTheClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean time = target.getOwner().getPackageName().startsWith("java.time") && target.getName().equals("now")
                && access.getTarget() instanceof AccessTarget.MethodCallTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return time || (target.getOwner().isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"));
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            JavaPackage in = type.getPackage();
            if (!in.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(in.getName());
            }
        }

        assertThat(unmarked).isEmpty();
    }

    @Test
    void no_type_has_a_name_that_says_nothing() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Helpers|Manager)(\\$.*)?").check(CLASSES);
    }

    private static void confined(String to, String framework) {
        noClasses().that().resideOutsideOfPackage(to + "..").should().dependOnClassesThat().resideInAPackage(framework).check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static String full(String name) {
        return "daybook." + name;
    }
}
