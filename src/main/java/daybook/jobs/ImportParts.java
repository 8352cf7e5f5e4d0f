package daybook.jobs;

import daybook.database.BulkLoader;
import daybook.desk.FamilyChangeStore;
import daybook.intake.Reports;
import daybook.judgement.OrderJudge;
import daybook.orders.BlacklistStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.SettlementStore;
import daybook.orders.StagedOrderStore;
import daybook.orders.SwapStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.stock.CatalogueStore;
import daybook.validation.FindingStore;
import daybook.validation.RuleBook;
import daybook.validation.StagedLineStore;
import daybook.validation.TradeStatus;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the steps of an {@link ImportJob import} work with. Each run has its own, and a step that is done again begins with a new one. */
@Configuration(proxyBeanMethods = false)
class ImportParts {
    @Bean
    @JobScope
    ImportRun importRun(
            @Value("#{jobParameters['run']}") long id,
            SlotRunStore runs,
            Home home,
            Reports intake,
            CatalogueStore catalogues,
            BlacklistStore blacklists) {
        return new ImportRun(id, runs, new Archive(home, intake), catalogues, blacklists);
    }

    @Bean
    @StepScope
    PendingLoad pendingLoad(BulkLoader loader) {
        return new PendingLoad(loader.takesSeveralAtOnce());
    }

    @Bean
    @StepScope
    StageLines stageLines(
            ImportRun run,
            StagedLineStore lines,
            FindingStore findings,
            RuleBook rules,
            PendingLoad pending,
            TellProgress telling) {
        return new StageLines(run, lines, findings, rules, pending, telling.of(run.id()));
    }

    @Bean
    @StepScope
    ReportRows itemRows(ImportRun run, StageLines staging, PendingLoad pending) {
        return new ReportRows(run.items(), staging::sweepAfter, pending);
    }

    @Bean
    @StepScope
    JudgeOrders judgeOrders(
            ImportRun run,
            StagedLineStore lines,
            LedgerStore ledger,
            OutcomeStore outcomes,
            FindingStore findings,
            StagedOrderStore orders,
            SwapStore swaps,
            RuleBook rules,
            ImportSettings settings,
            SlotRunStore runs,
            PendingLoad pending,
            TellProgress telling) {
        Map<String, String> outOfScope = outcomes.outOfScopeIn(runs.standingInLaterSlots(run.run().slot()));
        outOfScope.values().removeIf(TradeStatus.AWAITING_PAYMENT.text()::equals); // it may have been paid since
        OrderJudge judge = new OrderJudge(
                rules,
                settings.automaticApproval(),
                Set.copyOf(runs.settledBefore(run.run())),
                Set.copyOf(runs.settledInLaterSlots(run.run().slot())),
                new LedgerComparison(ledger, swaps, run, false),
                number -> outOfScope.get(number.digits()));
        return new JudgeOrders(run, new JudgeOrders.Stores(lines, ledger, outcomes, findings, orders, swaps), judge, pending, telling.of(run.id()));
    }

    @Bean
    @StepScope
    ReportRows orderRows(ImportRun run, JudgeOrders judging, PendingLoad pending) {
        return new ReportRows(run.orders(), judging::sweepAfter, pending);
    }

    @Bean
    @StepScope
    Gate gate(
            ImportRun run,
            OutcomeStore outcomes,
            SlotRunStore runs,
            ImportSettings settings,
            WriteReports reports) {
        return new Gate(run, outcomes, runs, settings, reports);
    }

    @Bean
    @JobScope
    Explanation explanation() {
        return new Explanation();
    }

    @Bean
    @StepScope
    Settle settling(
            ImportRun run,
            SlotRunStore runs,
            SettlementStore settlements,
            FamilyChangeStore families,
            DemandStore demand,
            RunningShops running,
            Clock clock) {
        return new Settle(run, runs, settlements, families, demand, running, clock);
    }
}
