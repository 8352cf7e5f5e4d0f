package daybook.notice;

import daybook.event.ShopEventStore;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.wording.SettingPlaces;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** The notices of the service; commands send none. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class NoticeBeans {
    @Bean
    Notices notices(
            NoticeSettings settings,
            Environment environment,
            ObjectProvider<JavaMailSender> mail,
            DeliveryStore deliveries,
            ShopEventStore events,
            RunFigures.Sources figures,
            Clock clock) {
        JavaMailSender server = mail.getIfAvailable();
        List<Receiver> receivers = new Receivers(settings, new SettingPlaces(environment)::of, server != null).read();
        Webhook webhook = new Webhook(settings.timeout());
        Map<Receiver.Way, Channel> ways = new EnumMap<>(Receiver.Way.class);
        ways.put(Receiver.Way.DINGTALK, new DingTalk(webhook, clock));
        ways.put(Receiver.Way.WECOM, new WeCom(webhook));
        if (server != null) {
            ways.put(Receiver.Way.MAIL, new MailChannel(server, settings.mailFrom()));
        }
        Dispatcher.Desk desk = new Dispatcher.Desk(settings, deliveries, events, new Texts(figures), clock, UUID.randomUUID().toString());
        return new Notices(
                receivers,
                (receiver, ending) -> new Dispatcher(receiver, Objects.requireNonNull(ways.get(receiver.way())), desk, ending),
                settings.pollEvery(),
                settings.timeout().multipliedBy(2));
    }

    @Bean
    RunFigures.Sources runFigures(SlotRunStore runs, OutcomeStore outcomes, SlotPlanStore plans, PurchaseFactsStore purchases, Home home) {
        return new RunFigures.Sources(runs, outcomes, plans, purchases, home);
    }
}
