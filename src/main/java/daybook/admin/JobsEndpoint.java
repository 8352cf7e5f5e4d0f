package daybook.admin;

import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.schedule.Agenda;
import daybook.schedule.Agenda.Due;
import daybook.schedule.Agenda.NextTime;
import daybook.slot.Session;
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

/** What is due: jobs, and the slots of a day. */
@RestController
@RequestMapping("/api")
@Profile("serve")
class JobsEndpoint {
    private final Asked asked;
    private final JobDefinitions jobs;
    private final Agenda agenda;
    private final Problems words;

    JobsEndpoint(Asked asked, JobDefinitions jobs, Agenda agenda, Problems words) {
        this.asked = asked;
        this.jobs = jobs;
        this.agenda = agenda;
        this.words = words;
    }

    /** A job; {@code next}: when it fires next, shop time, null if it does not fire by itself. */
    record Job(String name, JobDefinitions.Kind kind, @Nullable Session session, @Nullable LocalDateTime next) {}

    /** A slot of a day. {@code waitingFor}: what the inbox wanted when it was last looked at. */
    record SlotOfDay(
            String slot, String job, Agenda.State status, @Nullable LocalDateTime deadline, @Nullable String waitingFor, @Nullable RunInBrief run) {}

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
                due.run() == null ? null : RunInBrief.of(due.run(), new RunInBrief.Told(asked, words, actor)));
    }
}
