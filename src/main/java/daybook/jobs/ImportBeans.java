package daybook.jobs;

import daybook.bulk.CommandSheet;
import daybook.bulk.DoneCommandStore;
import daybook.database.BulkLoader;
import daybook.database.NamedLocks;
import daybook.desk.CatalogueShelf;
import daybook.desk.Counter;
import daybook.desk.DeskSettings;
import daybook.desk.EffectStore;
import daybook.desk.FamilyChangeStore;
import daybook.desk.FamilyAccountsStore;
import daybook.desk.FamilyStore;
import daybook.event.ShopEventStore;
import daybook.intake.Inbox;
import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import daybook.orders.ApprovalStore;
import daybook.orders.BlacklistSheet;
import daybook.orders.BlacklistStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.MendedOrderStore;
import daybook.orders.OrderFactsStore;
import daybook.orders.OrderLogStore;
import daybook.orders.SettlementStore;
import daybook.orders.ShipmentSheet;
import daybook.orders.ShipmentStore;
import daybook.orders.StagedOrderStore;
import daybook.orders.SwapStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SheetImportStore;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRunStore;
import daybook.retention.MaskedOrderStore;
import daybook.retention.MaskedRecordStore;
import daybook.retention.MaskedRunStore;
import daybook.retention.QuietFamilyStore;
import daybook.retention.RetentionRunStore;
import daybook.retention.RetiredSheetStore;
import daybook.retention.RetiredSlotStore;
import daybook.slot.Home;
import daybook.stock.AliasSheet;
import daybook.stock.AliasStore;
import daybook.stock.CatalogueStore;
import daybook.stock.NamedSkuStore;
import daybook.stock.PurchaseStore;
import daybook.stock.ShelfStore;
import daybook.stock.StockSheet;
import daybook.stock.StockStore;
import daybook.validation.FindingStore;
import daybook.validation.RuleBook;
import daybook.validation.RuleSettings;
import daybook.validation.StagedLineStore;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The collaborators of the import that keep nothing between two runs. */
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
    SlotRunStore slotRunStore(JdbcTemplate jdbc) {
        return new SlotRunStore(jdbc);
    }

    @Bean
    RunProgressStore runProgressStore(JdbcTemplate jdbc) {
        return new RunProgressStore(jdbc);
    }

    @Bean
    OutcomeStore outcomeStore(BulkLoader loader, JdbcTemplate jdbc) {
        return new OutcomeStore(loader, jdbc);
    }

    @Bean
    FindingStore findingStore(BulkLoader loader, JdbcTemplate jdbc) {
        return new FindingStore(loader, jdbc);
    }

    @Bean
    StagedLineStore stagedLineStore(BulkLoader loader, JdbcTemplate jdbc) {
        return new StagedLineStore(loader, jdbc);
    }

    @Bean
    StagedOrderStore stagedOrderStore(BulkLoader loader, JdbcTemplate jdbc) {
        return new StagedOrderStore(loader, jdbc);
    }

    @Bean
    LedgerStore ledgerStore(JdbcTemplate jdbc) {
        return new LedgerStore(jdbc);
    }

    @Bean
    SettlementStore settlementStore(JdbcTemplate jdbc) {
        return new SettlementStore(jdbc);
    }

    @Bean
    ApprovalStore approvalStore(JdbcTemplate jdbc) {
        return new ApprovalStore(jdbc);
    }

    @Bean
    DemandStore demandStore(JdbcTemplate jdbc) {
        return new DemandStore(jdbc);
    }

    @Bean
    SlotPlanStore slotPlanStore(JdbcTemplate jdbc) {
        return new SlotPlanStore(jdbc);
    }

    @Bean
    PurchaseStore purchaseStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new PurchaseStore(jdbc, transaction);
    }

    @Bean
    GoodsPlan goodsPlan(JdbcTemplate jdbc, DemandStore demand, PurchaseStore purchases, LedgerStore ledger, SlotRunStore runs) {
        return new GoodsPlan(demand, new ShelfStore(jdbc), purchases, ledger, runs);
    }

    @Bean
    PlanGoods planGoods(GoodsPlan goods, PurchaseStore purchases, SlotPlanStore plans, Home home, Language language, TransactionTemplate transaction) {
        return new PlanGoods(goods, purchases, plans, home, language, transaction);
    }

    @Bean
    Goods goods(GoodsPlan plans, DemandStore demand, LedgerStore ledger, TransactionTemplate transaction) {
        return new Goods(plans, demand, ledger, transaction);
    }

    @Bean
    OrderGoods orderGoods(GoodsPlan plans, LedgerStore ledger, FindingStore findings, JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new OrderGoods(plans, new OrderFactsStore(jdbc), ledger, findings, transaction);
    }

    @Bean
    OrderLogStore orderLogStore(JdbcTemplate jdbc) {
        return new OrderLogStore(jdbc);
    }

    @Bean
    CatalogueStore catalogueStore(JdbcTemplate jdbc) {
        return new CatalogueStore(jdbc);
    }

    @Bean
    BlacklistStore blacklistStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new BlacklistStore(jdbc, transaction);
    }

    @Bean
    StockSheet stockSheet(JdbcTemplate jdbc, TransactionTemplate transaction, PurchaseStore purchases, Reports intake) {
        return new StockSheet(new StockStore(jdbc, transaction, purchases::arrived), intake);
    }

    @Bean
    ShipmentSheet shipmentSheet(JdbcTemplate jdbc, TransactionTemplate transaction, DemandStore demand, Reports intake) {
        return new ShipmentSheet(new ShipmentStore(jdbc, transaction, demand), intake);
    }

    @Bean
    SwapStore swapStore(JdbcTemplate jdbc) {
        return new SwapStore(jdbc);
    }

    @Bean
    TakeMends takeMends(
            JdbcTemplate jdbc,
            SwapStore swaps,
            SlotRunStore runs,
            OutcomeStore outcomes,
            FindingStore findings,
            LedgerStore ledger,
            DemandStore demand,
            CatalogueStore catalogues,
            BlacklistStore blacklists,
            RuleBook rules,
            Reports intake,
            Language language,
            Home home) {
        MendedOrderStore orders = new MendedOrderStore(jdbc);
        return new TakeMends(
                intake,
                runs,
                run -> new ImportRun(run, runs, home, intake, catalogues, blacklists),
                new MendMarks(outcomes, findings),
                new JudgeMends(ledger, orders, swaps, runs, rules),
                orders,
                demand,
                language);
    }

    @Bean
    TakeCommands takeCommands(JdbcTemplate jdbc, Reports intake, Counter counter, SheetImportStore imports, PlatformTransactionManager transactions) {
        return new TakeCommands(new CommandSheet(intake), new DoneCommandStore(jdbc), counter, imports, transactions);
    }

    @Bean
    SheetImportStore sheetImportStore(JdbcTemplate jdbc) {
        return new SheetImportStore(jdbc);
    }

    @Bean
    ReferenceSheets referenceSheets(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SheetImports imports,
            CatalogueStore catalogue,
            BlacklistStore blacklist,
            Reports intake,
            Clock clock) {
        return new ReferenceSheets(
                imports,
                new AliasSheet(catalogue, new AliasStore(jdbc, transaction), intake),
                new BlacklistSheet(blacklist, intake),
                clock);
    }

    @Bean
    Approvals approvals(
            ApprovalStore approvals, RunningShops running, SlotRunStore runs, DemandStore demand, TransactionTemplate transaction, Clock clock) {
        return new Approvals(approvals, running, runs, demand, transaction, clock);
    }

    @Bean
    FamilyStore familyStore(JdbcTemplate jdbc) {
        return new FamilyStore(jdbc);
    }

    @Bean
    FamilyChangeStore familyChangeStore(JdbcTemplate jdbc, DemandStore demand, Language language) {
        return new FamilyChangeStore(jdbc, demand, new Wording(language));
    }

    @Bean
    Counter counter(
            JdbcTemplate jdbc,
            FamilyStore families,
            DemandStore demand,
            BlacklistStore blacklist,
            LedgerStore ledger,
            CatalogueStore catalogues,
            DeskSettings settings,
            TransactionTemplate transaction,
            Language language) {
        EffectStore effects = new EffectStore(jdbc, demand, blacklist, ledger, new Wording(language));
        return new Counter(families, effects, new CatalogueShelf(catalogues, new NamedSkuStore(jdbc)), settings, transaction);
    }

    @Bean
    OrderDesk orderDesk(Counter counter, RunningShops running, SlotRunStore runs, DeskSettings settings, Clock clock) {
        return new OrderDesk(counter, running, runs, settings.patience(), clock);
    }

    @Bean
    RunHistoryStore runHistoryStore(JdbcTemplate jdbc) {
        return new RunHistoryStore(jdbc);
    }

    @Bean
    RunSteps runSteps(JobRepository repository, Clock clock) {
        return new RunSteps(repository, clock);
    }

    @Bean
    RunReports runReports(SlotRunStore runs, Home home) {
        return new RunReports(runs, home);
    }

    @Bean
    RunningShops runningShops(NamedLocks locks) {
        return new RunningShops(locks);
    }

    @Bean
    FamilyAccountsStore familyAccountsStore(JdbcTemplate jdbc, FamilyStore families) {
        return new FamilyAccountsStore(jdbc, families);
    }

    @Bean
    Heartbeats heartbeats(RunProgressStore progress, SlotRunStore runs, Clock clock) {
        return new Heartbeats(progress, runs, clock);
    }

    @Bean
    TellProgress tellProgress(ObjectProvider<Progress> progress, Heartbeats heartbeats) {
        return new TellProgress(progress.getIfAvailable(() -> Progress.NONE), heartbeats);
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
                home);
    }

    @Bean
    Imports imports(
            SlotRunStore runs,
            RunningShops running,
            Home home,
            Reports intake,
            JobOperator operator,
            JobRepository repository,
            Job importSlot,
            WriteReports reports,
            SheetImports sheets,
            Heartbeats heartbeats,
            RunEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        Launch launch = new Launch(operator, repository, importSlot, runs, reports, running, heartbeats, events, transaction, home, clock);
        Function<String, Inbox> inboxes = shop -> new Inbox(home, shop, intake, sha256 -> runs.readersOf(shop, sha256));
        return new Imports(
                runs, running, inboxes, new Archive(home, intake), launch, sheets, transaction, clock, run -> {});
    }

    @Bean
    RunEvents runEvents(ShopEventStore events, RunProgressStore progress, Clock clock) {
        return new RunEvents(events, progress, clock);
    }

    @Bean
    Stops stops(SlotRunStore runs, RunProgressStore progress, RunningShops running) {
        return new Stops(runs, progress, running);
    }

    @Bean
    Backfill backfill(Imports imports, SlotRunStore runs) {
        return new Backfill(imports, runs);
    }

    @Bean
    BackgroundRuns backgroundRuns(Imports imports, Backfill backfill, Heartbeats heartbeats, RunEvents events) {
        return new BackgroundRuns(imports, backfill, heartbeats, events);
    }

    @Bean
    RetentionSteps.Stores retentionStores(JdbcTemplate jdbc) {
        return new RetentionSteps.Stores(
                new RetentionRunStore(jdbc),
                new RetiredSlotStore(jdbc),
                new RetiredSheetStore(jdbc),
                new QuietFamilyStore(jdbc),
                new MaskedOrderStore(jdbc),
                new MaskedRunStore(jdbc),
                new MaskedRecordStore(jdbc));
    }

    @Bean
    ShopEventStore shopEventStore(JdbcTemplate jdbc) {
        return new ShopEventStore(jdbc);
    }
}
