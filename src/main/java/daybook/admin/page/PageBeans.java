package daybook.admin.page;

import daybook.desk.FamilyStore;
import daybook.admin.SearchWork;
import daybook.admin.access.Accounts;
import daybook.event.ShopEventStore;
import daybook.jobs.JobDefinitions;
import daybook.jobs.OrderGoods;
import daybook.jobs.RunReports;
import daybook.jobs.RunSteps;
import daybook.orders.ApprovalStore;
import daybook.orders.LedgerStore;
import daybook.orders.OrderLogStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRunStore;
import daybook.schedule.Agenda;
import daybook.slot.Home;
import daybook.validation.FindingStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What the pages are made of. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class PageBeans implements WebMvcConfigurer {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    MessageSource messageSource() {
        return new WordingMessages();
    }

    /** Chinese until a reader chooses, whatever the browser's language is: the shop's is Chinese. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("DAYBOOK-LANG");
        cookie.setDefaultLocaleFunction(request -> Locale.CHINESE);
        cookie.setCookieMaxAge(REMEMBERED);
        cookie.setCookieHttpOnly(true);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageAnswers());
    }

    @Bean
    Readers readers(Accounts accounts) {
        return new Readers(accounts);
    }

    @Bean
    ReportsForReader reportsForReader(RunReports reports) {
        return new ReportsForReader(reports);
    }

    @Bean
    FiguresOfRuns figuresOfRuns(OutcomeStore outcomes, SlotPlanStore plans, ApprovalStore approvals, RunReports reports) {
        return new FiguresOfRuns(outcomes, plans, approvals, reports);
    }

    @Bean
    Shops shops(JobDefinitions jobs, ShopEventStore events) {
        return new Shops(jobs, events);
    }

    @Bean
    Days days(Shops shops, Agenda agenda, ShopEventStore events, SlotRunStore runs, FiguresOfRuns figures, ReportsForReader reports, Home home, Clock clock) {
        return new Days(shops, agenda, events, runs, figures, reports, home, clock);
    }

    @Bean
    OrderPages orderPages(OrderGoods goods, LedgerStore ledger, OrderLogStore logs, FindingStore findings, SearchWork search, FamilyStore families) {
        return new OrderPages(goods, ledger, logs, findings, search, families);
    }

    @Bean
    Months months(Shops shops, RunHistoryStore runs, Agenda agenda, RunReports reports, Clock clock) {
        return new Months(shops, runs, agenda, reports, clock);
    }

    @Bean
    RunPages runPages(
            RunHistoryStore history,
            RunProgressStore progress,
            FindingStore findings,
            RunSteps steps,
            FiguresOfRuns figures,
            ReportsForReader reports,
            Clock clock) {
        return new RunPages(new RunPages.Stores(history, progress, findings), steps, figures, reports, clock);
    }
}
