package daybook.admin;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.schedule.Agenda;
import daybook.schedule.Agenda.Due;
import daybook.schedule.Agenda.NextTime;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due: jobs, the slots of a day, open alarms. */
@RestController
@RequestMapping("/api")
@Profile("serve")
class JobsEndpoint {
    private final Asked asked;
    private final JobDefinitions jobs;
    private final Agenda agenda;
    private final ShopEventStore events;
    private final Problems words;

    JobsEndpoint(Asked asked, JobDefinitions jobs, Agenda agenda, ShopEventStore events, Problems words) {
        this.asked = asked;
        this.jobs = jobs;
        this.agenda = agenda;
        this.events = events;
        this.words = words;
    }

    /** A job; {@code next}: when it fires next, shop time, null if it does not fire by itself. */
    record Job(String name, JobDefinitions.Kind kind, @Nullable Session session, @Nullable LocalDateTime next) {}

    /** A slot of a day. {@code waitingFor}: what the inbox wanted when it was last looked at. */
    record SlotOfDay(
            String slot, String job, Agenda.State state, @Nullable LocalDateTime deadline, @Nullable String waitingFor, @Nullable RunInBrief run) {}

    /** An alarm that is open. */
    record Alarm(long id, EventKind kind, @Nullable String slot, @Nullable Long run, String text, LocalDateTime at) {}

    @GetMapping("/jobs")
    List<Job> jobs(@RequestParam @Nullable String shop) {
        List<NextTime> times = agenda.today(asked.shop(shop)).next();
        return jobs.all().stream().map(job -> job(job, times)).toList();
    }

    private static Job job(JobDefinition job, List<NextTime> times) {
        LocalDateTime next = times.stream().filter(time -> time.job().equals(job.name())).map(NextTime::at).findFirst().orElse(null);
        return new Job(job.name(), job.kind(), job.session(), next);
    }

    /** The slots of a day, today's if none is named. */
    @GetMapping("/slots")
    List<SlotOfDay> slots(@RequestParam @Nullable String date, @RequestParam @Nullable String shop, Actor actor) {
        LocalDate day = asked.date(date);
        String of = asked.shop(shop);
        Agenda.Day agendaOfDay = day == null ? agenda.today(of) : agenda.on(day, of);
        return agendaOfDay.slots().stream().map(due -> slot(due, actor)).toList();
    }

    private SlotOfDay slot(Due due, Actor actor) {
        Sentence waiting = due.waitingFor();
        return new SlotOfDay(
                due.slot().name(),
                due.job(),
                due.state(),
                due.deadline(),
                waiting == null ? null : words.said(actor.language(), waiting),
                due.run() == null ? null : RunInBrief.of(due.run(), asked));
    }

    @GetMapping("/alarms")
    List<Alarm> alarms(@RequestParam @Nullable String shop, Actor actor) {
        return events.openAlarms(asked.shop(shop)).stream().map(event -> alarm(event, actor)).toList();
    }

    private Alarm alarm(ShopEvent event, Actor actor) {
        Slot slot = event.slot();
        return new Alarm(
                event.id(), event.kind(), slot == null ? null : slot.name(), event.run(), words.said(actor.language(), event.sentence()), event.at());
    }
}
