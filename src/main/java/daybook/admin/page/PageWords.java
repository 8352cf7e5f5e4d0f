package daybook.admin.page;

import daybook.admin.WhyStopped;
import daybook.admin.access.Permission;
import daybook.admin.access.Role;
import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.desk.CommandText;
import daybook.orders.Money;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotRun;
import daybook.reports.RuleWords;
import daybook.search.KeyKind;
import daybook.slot.Session;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What one reader is told in the reader's language. Templates know it as {@code words}. */
final class PageWords extends ShownFigures {
    private static final Map<Language, PageWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new PageWords(language));
        }
    }

    private final Language language;
    private final Wording wording;
    private final RuleWords rules;

    private PageWords(Language language) {
        super(language);
        this.language = language;
        this.wording = new Wording(language);
        this.rules = new RuleWords(language);
    }

    static PageWords in(Language language) {
        PageWords words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    /** Those of whoever made the request that this thread answers. */
    static PageWords ofReader() {
        return in(Language.of(LocaleContextHolder.getLocale()));
    }

    public boolean chinese() {
        return language == Language.CHINESE;
    }

    /** For the attribute {@code lang}. */
    public String tag() {
        return chinese() ? "zh-CN" : "en";
    }

    /** What people call a command of the order desk. */
    public String of(CommandName command) {
        return firstName("bulk.command-" + command.key());
    }

    /** What people call something that a command is told. */
    public String of(Argument argument) {
        return firstName("bulk.argument-" + argument.key());
    }

    /** What the desk says of commands and what they are told, with what a form calls them in place of their keys. */
    public Sentence inWordsOfForms(Sentence sentence) {
        return CommandText.named(sentence, this::of, this::of);
    }

    /** Where an order comes from. */
    public String kind(OrderKind kind) {
        return wording.say("run.kind-" + kind);
    }

    /** A sheet's column may have several names, the usual one first. */
    private String firstName(String key) {
        return wording.say(key).split(",", 2)[0];
    }

    public String say(Sentence sentence) {
        try {
            return wording.say(sentence);
        } catch (MissingResourceException e) {
            return sentence.key() + " " + String.join(", ", sentence.arguments()); // of another version of the program
        }
    }

    String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    public String of(Outcome outcome) {
        return say("reports.outcome." + css(outcome));
    }

    public String of(Severity severity) {
        return say("reports.severity." + css(severity));
    }

    public String of(Owner owner) {
        return say("reports.owner." + css(owner));
    }

    public String of(Session session) {
        return say("page.session-" + session.name());
    }

    public String of(Measure measure) {
        return say("run.measure-" + measure.key());
    }

    public String of(OrderStatus status) {
        return say("cli.order-" + status.name());
    }

    public String of(PaymentStatus status) {
        return say("run.payment-" + status.name());
    }

    public String of(KeyKind kind) {
        return say("page.key-" + kind.name());
    }

    /** What an order's log calls by that name; as it is where nobody has worded it. */
    public String action(String action) {
        try {
            return say("page.action-" + action);
        } catch (MissingResourceException e) {
            return action;
        }
    }

    public String yuan(@Nullable Money money) {
        return money == null ? "—" : figure(Measure.YUAN, money.fen());
    }

    public String title(String rule) {
        return rules.title(rule);
    }

    public String suggestion(String rule) {
        return rules.suggestion(rule);
    }

    /** The last part of an enum's keys, and of the class that colours it. */
    public static String css(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 3 分 20 秒}; the largest two units that say something. */
    public String lasted(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return say("page.seconds", seconds);
        }
        return seconds < 3_600 ? say("page.minutes", seconds / 60, seconds % 60) : say("page.hours", seconds / 3_600, seconds % 3_600 / 60);
    }

    public String lasted(LocalDateTime from, LocalDateTime to) {
        return lasted(Duration.between(from, to));
    }

    public String of(Role role) {
        return say("page.role-" + role.key());
    }

    /** {@code 早}; for places where there is no room. */
    public String brief(Session session) {
        return say("page.brief-" + session.name());
    }

    /** A job's name; one that an installation has made itself is called as its file is. */
    public String job(String name) {
        try {
            return say("page.job-" + name);
        } catch (MissingResourceException e) {
            return name;
        }
    }

    /** The picture in words. */
    public String picture(OutcomePicture picture) {
        return say(
                "page.picture",
                number(picture.total()),
                picture.shares().stream()
                        .map(share -> say("page.picture-part", of(share.outcome()), number(share.count())))
                        .collect(Collectors.joining(say("page.picture-comma"))));
    }

    /** A mark of the calendar in words. */
    public String mark(MonthView.Mark mark) {
        String state = say("page.state-" + mark.css());
        return mark.held() == 0
                ? say("page.mark", of(mark.session()), mark.slot(), state)
                : say("page.mark-held", of(mark.session()), mark.slot(), state, number(mark.held()));
    }

    public String step(String step) {
        return say(step.isEmpty() ? "page.step-begin" : "page.step-" + step);
    }

    public String progress(RunProgressBar bar) {
        return say("page.progress-says", step(bar.step()), bar.percent());
    }

    /** What is read out when a card has changed. */
    String progress(SlotCard card) {
        RunProgressBar bar = card.bar();
        return say("page.said-done", card.slot().name(), bar == null ? say("page.state-" + card.css()) : step(bar.step()));
    }

    /** Why a run stopped, for that reader. */
    public String failure(SlotRun run, Reader reader) {
        return WhyStopped.of(run, reader.may(Permission.SEE_BUYERS)).map(this::say).orElse("");
    }
}
