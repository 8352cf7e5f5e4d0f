package daybook.jobs;

import daybook.bulk.CommandSheet;
import daybook.bulk.DoneCommandStore;
import daybook.desk.CatalogueShelf;
import daybook.desk.Counter;
import daybook.desk.DeskSettings;
import daybook.desk.EffectStore;
import daybook.desk.FamilyChangeStore;
import daybook.desk.FamilyStore;
import daybook.intake.Reports;
import daybook.orders.ApprovalStore;
import daybook.orders.BlacklistSheet;
import daybook.orders.BlacklistStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.MendedOrderStore;
import daybook.orders.OrderFactsStore;
import daybook.orders.ShipmentSheet;
import daybook.orders.ShipmentStore;
import daybook.orders.SwapStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SheetImportStore;
import daybook.reconciliation.SlotRunStore;
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
import daybook.wording.Language;
import daybook.wording.Wording;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people bring in sheets and decide by hand, and what it does to the goods. */
@Configuration(proxyBeanMethods = false)
class DeskBeans {
    @Bean
    GoodsPlan goodsPlan(JdbcTemplate jdbc, DemandStore demand, PurchaseStore purchases, LedgerStore ledger, SlotRunStore runs) {
        return new GoodsPlan(demand, new ShelfStore(jdbc), purchases, ledger, runs);
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
    StockSheet stockSheet(JdbcTemplate jdbc, TransactionTemplate transaction, PurchaseStore purchases, Reports intake) {
        return new StockSheet(new StockStore(jdbc, transaction, purchases::arrived), intake);
    }

    @Bean
    ShipmentSheet shipmentSheet(JdbcTemplate jdbc, TransactionTemplate transaction, DemandStore demand, Reports intake) {
        return new ShipmentSheet(new ShipmentStore(jdbc, transaction, demand), intake);
    }

    @Bean
    TakeMends takeMends(
            JdbcTemplate jdbc,
            SwapStore swaps,
            SlotRunStore runs,
            OutcomeStore outcomes,
            FindingStore findings,
            LedgerStore ledger,
            FamilyChangeStore families,
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
                run -> new ImportRun(run, runs, new Archive(home, intake), catalogues, blacklists),
                new MendMarks(outcomes, findings),
                new JudgeMends(ledger, orders, swaps, runs, rules),
                orders,
                families,
                demand,
                language);
    }

    @Bean
    TakeCommands takeCommands(JdbcTemplate jdbc, Reports intake, Counter counter, SheetImportStore imports, PlatformTransactionManager transactions) {
        return new TakeCommands(new CommandSheet(intake), new DoneCommandStore(jdbc), counter, imports, transactions);
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
}
