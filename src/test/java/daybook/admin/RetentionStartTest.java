package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Who may start the retention through the endpoint, and that it is written down. */
class RetentionStartTest {
    private static final String PATH = "/api/jobs/retention/run";

    private final Service service = Service.running();

    @Test
    void only_an_admin_starts_it_and_that_is_on_record() {
        for (Role role : new Role[] {Role.SHIFT_LEAD, Role.SUPERVISOR, Role.FINANCE}) {
            assertThat(service.ask("POST", PATH, service.as(role), "{}").statusCode()).as(role.name()).isEqualTo(403);
        }

        HttpResponse<String> answer = service.ask("POST", PATH, service.as(Role.ADMIN), "{\"reason\":\"the year is over\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Service.json(answer).get("job").asString()).isEqualTo("retention");
        assertThat(Service.json(answer).get("did").get(0).get("done").asBoolean()).isTrue();
        String audit = service.ask("GET", "/api/audit?verb=run", service.as(Role.ADMIN), null).body();
        assertThat(audit).contains("shop/retention", "the year is over");
    }
}
