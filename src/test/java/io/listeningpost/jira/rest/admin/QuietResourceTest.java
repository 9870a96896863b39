package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import io.listeningpost.testing.Stage;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietResourceTest {

    private static final String NIGHTS = "{\"hours\": {\"zone\": \"Europe/Berlin\", \"days\": [\"friday\", \"monday\"], \"from\":"
            + " \"20:00\", \"until\": \"07:30\"}, \"most\": 2}";

    private final RestStage rest = new RestStage();

    @Test
    void keepsWhatIsGoodAndShowsItAgain() {
        JsonNode shown = save(NIGHTS).json();

        assertThat(quiet()).isEqualTo(new Quiet(Optional.of(new QuietHours(ZoneId.of("Europe/Berlin"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(20, 0), LocalTime.of(7, 30))), 2));
        assertThat(shown.at("/hours/days").toString()).isEqualTo("[\"monday\",\"friday\"]");
        assertThat(rest.as(Role.ADMIN, () -> rest.quiet().get("x:99")).json()).isEqualTo(shown);
        assertThat(rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().get("quiet")).isEqualTo(shown);
    }

    @Test
    void staysWhenOtherSettingsAreSaved() {
        save(NIGHTS);

        rest.as(Role.ADMIN, () -> rest.account().save("x:99", null, "{\"speaker\": \"social\", \"speeches\": [], \"graceSeconds\": 5}"));
        rest.as(Role.ADMIN, () -> rest.wording().save("x:99", null, "{\"orders\": [], \"ours\": []}"));

        assertThat(quiet().most()).isEqualTo(2);
        assertThat(quiet().hours()).isPresent();
    }

    @Test
    void switchesQuietHoursOff() {
        save(NIGHTS);
        save("{\"most\": 0}");

        assertThat(quiet()).isEqualTo(new Quiet(Optional.empty(), 0));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        RestStage.Reply refused = save("{\"hours\": {\"zone\": \"Berlin\", \"days\": [], \"from\": \"24:00\", \"until\": \"7\"},"
                + " \"most\": 51}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("hours.zone", "hours.days", "hours.from", "hours.until", "most");
        assertThat(refused.message()).contains("Europe/Berlin", "0 to 50");
        assertThat(save("{\"hours\": {}}").fields()).containsExactly("hours.zone", "hours.days", "hours.from", "hours.until", "most");
        assertThat(save("{\"hours\": {\"zone\": \"UTC\", \"days\": [\"mon\"], \"from\": \"20:00\", \"until\": \"07:00\"},"
                + " \"most\": -1}").fields()).containsExactly("hours.days", "most");
        assertThat(save("{\"most\": 3, \"least\": 1}").fields()).containsExactly("least");
        assertThat(quiet()).isEqualTo(Quiet.FIRST);
    }

    @Test
    void refusesHoursThatNeverEnd() {
        RestStage.Reply refused = save("{\"hours\": {\"zone\": \"UTC\", \"days\": [\"monday\", \"tuesday\", \"wednesday\","
                + " \"thursday\", \"friday\", \"saturday\", \"sunday\"], \"from\": \"00:00\", \"until\": \"00:00\"}, \"most\": 3}");

        assertThat(refused.fields()).containsExactly("hours.until");
    }

    private Quiet quiet() {
        return rest.stage.accounts.find(Stage.ACME).orElseThrow().quiet();
    }

    private RestStage.Reply save(String body) {
        return rest.as(Role.ADMIN, () -> rest.quiet().save("x:99", null, body));
    }
}
