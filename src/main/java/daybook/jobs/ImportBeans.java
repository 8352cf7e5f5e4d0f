package daybook.jobs;

import daybook.desk.FamilyAccountsStore;
import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import daybook.orders.ApprovalStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.stock.PurchaseStore;
import daybook.validation.FindingStore;
import daybook.validation.RuleBook;
import daybook.validation.RuleSettings;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** What every job reads or writes with: clock, definitions, intake, rules, reports. */
@Configuration(proxyBeanMethods = false)
class ImportBeans {
    @Bean
    Clock shopClock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    /** Static, so that it is there before the framework's own beans. */
    @Bean
    static UnquotedEnds unquotedEnds() {
        return new UnquotedEnds();
    }

    @Bean
    JobDefinitions jobDefinitions(Environment environment) {
        return JobFiles.read(environment);
    }

    @Bean
    Reports intake(IntakeSettings settings) {
        return new Reports(settings);
    }

    @Bean
    RuleBook ruleBook(RuleSettings settings) {
        return new RuleBook(settings);
    }

    @Bean
    PlanGoods planGoods(GoodsPlan goods, PurchaseStore purchases, SlotPlanStore plans, RunningShops running, Home home, Language language,
            TransactionTemplate transaction) {
        return new PlanGoods(goods, purchases, plans, running, home, language, transaction);
    }

    @Bean
    WriteReports writeReports(
            SlotRunStore runs,
            OutcomeStore outcomes,
            FindingStore findings,
            ApprovalStore approvals,
            DemandStore demand,
            SlotPlanStore plans,
            LedgerStore ledger,
            FamilyAccountsStore families,
            Reports intake,
            ImportSettings settings,
            RunningShops running,
            Home home,
            Language language,
            Clock clock) {
        AttemptChanges changes = new AttemptChanges(runs, outcomes, new Archive(home, intake), new Wording(language));
        return new WriteReports(
                runs,
                new Certificates(runs, outcomes, findings, approvals, demand, plans, clock),
                new DownloadReport(ledger, language),
                new ExceptionReport(runs, outcomes, findings, language),
                new ReconciliationReport(runs, outcomes, approvals, demand, settings, changes, families, ledger, language),
                new DryRunReport(outcomes, changes, language),
                running,
                home);
    }
}
