package daybook.jobs;

import daybook.database.BulkLoader;
import daybook.desk.FamilyAccountsStore;
import daybook.desk.FamilyChangeStore;
import daybook.desk.FamilyStore;
import daybook.event.ShopEventStore;
import daybook.orders.ApprovalStore;
import daybook.orders.BlacklistStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.OrderLogStore;
import daybook.orders.SettlementStore;
import daybook.orders.StagedOrderStore;
import daybook.orders.SwapStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgressStore;
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
import daybook.stock.CatalogueStore;
import daybook.stock.PurchaseStore;
import daybook.validation.FindingStore;
import daybook.validation.Fingerprint;
import daybook.validation.StagedLineStore;
import daybook.wording.Language;
import daybook.wording.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is kept in the database. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {
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
    SwapStore swapStore(JdbcTemplate jdbc) {
        return new SwapStore(jdbc);
    }

    @Bean
    SheetImportStore sheetImportStore(JdbcTemplate jdbc) {
        return new SheetImportStore(jdbc);
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
    RunHistoryStore runHistoryStore(JdbcTemplate jdbc) {
        return new RunHistoryStore(jdbc);
    }

    @Bean
    FamilyAccountsStore familyAccountsStore(JdbcTemplate jdbc, FamilyStore families) {
        return new FamilyAccountsStore(jdbc, families);
    }

    @Bean
    RetentionSteps.Stores retentionStores(JdbcTemplate jdbc) {
        return new RetentionSteps.Stores(
                new RetentionRunStore(jdbc),
                new RetiredSlotStore(jdbc),
                new RetiredSheetStore(jdbc),
                new QuietFamilyStore(jdbc),
                new MaskedOrderStore(jdbc, Fingerprint::sealed),
                new MaskedRunStore(jdbc),
                new MaskedRecordStore(jdbc));
    }

    @Bean
    ShopEventStore shopEventStore(JdbcTemplate jdbc) {
        return new ShopEventStore(jdbc);
    }
}
