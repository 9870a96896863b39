package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.SwitchedOff;
import io.listeningpost.social.Heard;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two administrators read the same drawer, and both save it. */
class OvertakingTest {

    private static final String ACCOUNT = "x:99";

    /**
     * One drawer.
     *
     * @param read     the revision of what stands
     * @param save     saves a body over a revision
     * @param first    what the faster one saves
     * @param second   what the slower one saves
     * @param contents what stands, in any form
     * @param path     in what the two differ, among others; null where the drawer is in no file
     */
    private record Contested(String name, Function<RestStage, @Nullable String> read, Save save, String first, String second,
                             Function<RestStage, Object> contents, @Nullable String path) {
    }

    private interface Save {
        Response by(RestStage rest, @Nullable String revision, String body);
    }

    private static JsonNode shown(Response response) {
        return new RestStage.Reply(response).json();
    }

    private static Function<RestStage, @Nullable String> at(Function<RestStage, Response> get, String field) {
        return rest -> shown(get.apply(rest)).path(field).asText();
    }

    private static Object account(RestStage rest) {
        return rest.stage.accounts.all().getFirst();
    }

    private static String rules(String name) {
        return "{\"name\": \"" + name + "\", \"words\": [\"late\"], \"serviceDesk\": \"3\", \"requestType\": \"24\"}";
    }

    private static final List<Contested> ALL = List.of(
            new Contested("settings", at(rest -> rest.account().get(ACCOUNT), "revision"),
                    (rest, revision, body) -> rest.account().save(ACCOUNT, revision, body),
                    "{\"speaker\": \"social\", \"speeches\": [], \"graceSeconds\": 7}",
                    "{\"speaker\": \"social\", \"speeches\": [], \"graceSeconds\": 8}", OvertakingTest::account, "graceSeconds"),
            new Contested("hearing", at(rest -> rest.hearing().get(ACCOUNT), "revision"),
                    (rest, revision, body) -> rest.hearing().save(ACCOUNT, revision, body),
                    hearing(3), hearing(4), OvertakingTest::account, "recheckDays"),
            new Contested("budget", at(rest -> rest.budget().get(ACCOUNT), "revision"),
                    (rest, revision, body) -> rest.budget().save(ACCOUNT, revision, body),
                    "{\"ownsApp\": false, \"daily\": \"1\"}", "{\"ownsApp\": false, \"daily\": \"2\"}", OvertakingTest::account, "daily"),
            new Contested("wording", at(rest -> rest.wording().get(ACCOUNT), "revision"),
                    (rest, revision, body) -> rest.wording().save(ACCOUNT, revision, body),
                    "{\"orders\": [], \"ours\": [\"+49 30 1\"]}", "{\"orders\": [], \"ours\": [\"+49 30 2\"]}",
                    OvertakingTest::account, "ours"),
            new Contested("quiet", at(rest -> rest.quiet().get(ACCOUNT), "revision"),
                    (rest, revision, body) -> rest.quiet().save(ACCOUNT, revision, body),
                    "{\"most\": 7}", "{\"most\": 8}", OvertakingTest::account, "most"),
            new Contested("automation", at(rest -> rest.account().get(ACCOUNT), "automationRevision"),
                    (rest, revision, body) -> rest.automation().acknowledge(ACCOUNT, revision, body),
                    "{\"accepted\": true, \"operator\": \"nora\"}", "{\"accepted\": true, \"operator\": \"olaf\"}",
                    OvertakingTest::account, null),
            new Contested("team", at(rest -> rest.team().get(ACCOUNT), "revision"),
                    (rest, revision, body) -> rest.team().save(ACCOUNT, revision, body),
                    "{\"answerers\": [\"first\"], \"confidants\": []}", "{\"answerers\": [\"second\"], \"confidants\": []}",
                    rest -> rest.stage.teams.of(rest.stage.accounts.all().getFirst().id()), "answerers"),
            new Contested("prices", at(rest -> rest.prices().get("x"), "revision"),
                    (rest, revision, body) -> rest.prices().change("x", revision, body),
                    "{\"changed\": {\"direct\": \"1\"}}", "{\"changed\": {\"direct\": \"2\"}}",
                    rest -> rest.prices.changed(MemoryNetwork.X), "x \u203a direct"),
            new Contested("rules", at(rest -> rest.routing().get(), "version"),
                    (rest, revision, body) -> rest.routing().save("{\"version\": " + revision + ", \"rules\": [" + body + "]}"),
                    rules("First"), rules("Second"), rest -> rest.stage.rules.book(), "Second"),
            new Contested("canned", at(rest -> rest.cannedBook().get(), "version"),
                    (rest, revision, body) -> rest.cannedBook().save("{\"version\": " + revision + ", \"answers\": [" + body + "]}"),
                    "{\"title\": \"First\", \"text\": \"Hello\"}", "{\"title\": \"Second\", \"text\": \"Hello\"}",
                    rest -> rest.stage.canned.book(), "Second"));

    private static String hearing(int days) {
        return "{\"opens\": [\"mention\"], \"quotes\": false, \"direct\": false, \"searches\": [], \"photos\": true, \"recheckDays\": "
                + days + "}";
    }

    private static RestStage.Reply save(RestStage rest, Role who, Contested drawer, @Nullable String revision, String body) {
        return rest.as(who, () -> drawer.save().by(rest, revision, body));
    }

    private static @Nullable String read(RestStage rest, Contested drawer) {
        rest.role = Role.ADMIN;
        return drawer.read().apply(rest);
    }

    @TestFactory
    Stream<DynamicTest> refusesTheSlowerOneAndTellsWhoWasFaster() {
        return ALL.stream().map(drawer -> DynamicTest.dynamicTest(drawer.name(), () -> {
            RestStage rest = new RestStage();
            String read = read(rest, drawer);
            assertThat(save(rest, Role.SYSTEM_ADMIN, drawer, read, drawer.first()).status()).isEqualTo(200);
            Object stands = drawer.contents().apply(rest);

            RestStage.Reply refused = save(rest, Role.ADMIN, drawer, read, drawer.second());

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.fields()).containsExactly("revision");
            assertThat(refused.message()).startsWith("system_admin has saved this").contains("Nothing of yours was saved");
            assertThat(refused.json().path("at").asText()).isEqualTo(MutableClock.START.toString());
            assertThat(drawer.contents().apply(rest)).isEqualTo(stands);
            assertThat(refused.json().path("revision").asText()).isEqualTo(read(rest, drawer)).isNotEqualTo(read);
            if (drawer.path() != null) {
                assertThat(refused.json().path("changes").findValuesAsText("path")).contains(drawer.path());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> savesOverWhatSomebodyHasSeen() {
        return ALL.stream().map(drawer -> DynamicTest.dynamicTest(drawer.name(), () -> {
            RestStage rest = new RestStage();
            String read = read(rest, drawer);
            save(rest, Role.SYSTEM_ADMIN, drawer, read, drawer.first());
            Object first = drawer.contents().apply(rest);
            String seen = save(rest, Role.ADMIN, drawer, read, drawer.second()).json().path("revision").asText();

            assertThat(save(rest, Role.ADMIN, drawer, seen, drawer.second()).status()).isEqualTo(200);

            assertThat(drawer.contents().apply(rest)).isNotEqualTo(first);
            assertThat(save(rest, Role.SYSTEM_ADMIN, drawer, seen, drawer.first()).message()).startsWith("admin has saved this");
        }));
    }

    /** Of the books a version always had to be sent. */
    @TestFactory
    Stream<DynamicTest> lastOneWinsWithoutARevision() {
        return ALL.stream().filter(drawer -> !drawer.name().equals("rules") && !drawer.name().equals("canned"))
                .map(drawer -> DynamicTest.dynamicTest(drawer.name(), () -> {
                    RestStage rest = new RestStage();
                    save(rest, Role.SYSTEM_ADMIN, drawer, null, drawer.first());
                    Object first = drawer.contents().apply(rest);

                    assertThat(save(rest, Role.ADMIN, drawer, null, drawer.second()).status()).isEqualTo(200);
                    assertThat(drawer.contents().apply(rest)).isNotEqualTo(first);
                    assertThat(save(rest, Role.ADMIN, drawer, "", drawer.first()).status()).as("an empty one is none").isEqualTo(200);
                }));
    }

    /** Whoever reads a drawer, changes a value of it and sends all of it back sends its revision with it. */
    @Test
    void takesTheRevisionFromTheBody() {
        RestStage rest = new RestStage();
        rest.stage.network.hears(Heard.values());
        Map<String, Function<RestStage, Response>> views = Map.of("hearing", each -> each.hearing().get(ACCOUNT),
                "budget", each -> each.budget().get(ACCOUNT), "wording", each -> each.wording().get(ACCOUNT),
                "quiet", each -> each.quiet().get(ACCOUNT), "team", each -> each.team().get(ACCOUNT));
        for (Contested drawer : ALL.stream().filter(each -> views.containsKey(each.name())).toList()) {
            rest.role = Role.ADMIN;
            Function<RestStage, Response> get = views.get(drawer.name());
            String asRead = shown(get.apply(rest)).toString();
            assertThat(save(rest, Role.ADMIN, drawer, null, asRead).status()).as(drawer.name()).isEqualTo(200);
            save(rest, Role.SYSTEM_ADMIN, drawer, null, drawer.first());
            RestStage.Reply late = save(rest, Role.ADMIN, drawer, null, asRead);
            assertThat(late.status()).as(drawer.name()).isEqualTo(409);
            assertThat(save(rest, Role.ADMIN, drawer, late.json().path("revision").asText(), asRead).status())
                    .as("what is named beside the body counts").isEqualTo(200);
        }
    }

    /** An answer that got lost is asked for again; so is what two people wanted alike. */
    @Test
    void isNoConflictWhereBothSayTheSame() {
        RestStage rest = new RestStage();
        Contested quiet = ALL.get(4);
        String read = read(rest, quiet);
        save(rest, Role.SYSTEM_ADMIN, quiet, read, "{\"most\": 7}");

        assertThat(save(rest, Role.ADMIN, quiet, read, "{\"most\": 7}").status()).isEqualTo(200);
        assertThat(save(rest, Role.ADMIN, quiet, read, "{\"most\": 8}").message()).as("who said it first").startsWith("system_admin");
    }

    @Test
    void isNoConflictWhereOtherDrawersWereSaved() {
        RestStage rest = new RestStage();
        for (Contested drawer : ALL) {
            String read = read(rest, drawer);
            ALL.stream().filter(other -> other != drawer)
                    .forEach(other -> save(rest, Role.SYSTEM_ADMIN, other, read(rest, other), other.first()));
            assertThat(save(rest, Role.ADMIN, drawer, read, drawer.second()).status()).as(drawer.name()).isEqualTo(200);
        }
    }

    @Test
    void tellsPeopleOfTheirOwnOtherWindow() {
        RestStage rest = new RestStage();
        Contested quiet = ALL.get(4);
        String read = read(rest, quiet);
        save(rest, Role.ADMIN, quiet, read, "{\"most\": 7}");

        assertThat(save(rest, Role.ADMIN, quiet, read, "{\"most\": 8}").message()).startsWith("You have saved this in another window");
    }

    @Test
    void takesNoWordBackThatSomebodyElseGave() {
        RestStage rest = new RestStage();
        Contested automation = ALL.get(5);
        String none = read(rest, automation);
        save(rest, Role.SYSTEM_ADMIN, automation, none, automation.first());

        assertThat(rest.as(Role.ADMIN, () -> rest.automation().revoke(ACCOUNT, none)).status()).as("they saw none").isEqualTo(409);
        String given = read(rest, automation);
        assertThat(rest.as(Role.ADMIN, () -> rest.automation().revoke(ACCOUNT, given)).status()).isEqualTo(200);
        assertThat(save(rest, Role.SYSTEM_ADMIN, automation, given, automation.second()).message()).startsWith("admin has saved");
    }

    /** An import changes drawers as well, and is told by the name of whoever imported. */
    @Test
    void knowsWhoImported() {
        RestStage rest = new RestStage();
        Contested quiet = ALL.get(4);
        String read = read(rest, quiet);
        String file = ((String) rest.as(Role.SYSTEM_ADMIN, () -> rest.configuration().document()).response().getEntity())
                .replaceFirst("\"most\" : \\d+", "\"most\" : 9");
        var form = new ObjectMapper().createObjectNode().put("document", file);
        String version = rest.as(Role.SYSTEM_ADMIN, () -> rest.configuration().difference(form.toString())).json().path("version").asText();
        form.put("version", version);
        assertThat(rest.as(Role.SYSTEM_ADMIN, () -> rest.configuration().apply(form.toString())).status()).isEqualTo(200);

        assertThat(save(rest, Role.ADMIN, quiet, read, "{\"most\": 8}").message()).startsWith("system_admin has saved");
        assertThat(rest.stage.accounts.all().getFirst().edits()).hasSize(1);
    }

    @Test
    void keepsTheReasonOfTheOffSwitchThatWasNotSeen() {
        RestStage rest = new RestStage();
        JsonNode off = rest.as(Role.ADMIN, () -> rest.offSwitch().off("{\"why\": \"a hoax\"}")).json();
        String read = off.path("revision").asText();
        assertThat(explain(rest, Role.SYSTEM_ADMIN, read, "a hoax about us").status()).isEqualTo(200);

        RestStage.Reply refused = explain(rest, Role.ADMIN, read, "a flood");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).startsWith("Somebody has saved this");
        assertThat(refused.json().at("/changes/0/from").asText()).isEqualTo("a hoax about us");
        assertThat(rest.stage.voice.state().map(SwitchedOff::why)).isEqualTo(Optional.of("a hoax about us"));
        assertThat(explain(rest, Role.ADMIN, refused.json().path("revision").asText(), "a flood").status()).isEqualTo(200);
        assertThat(explain(rest, Role.ADMIN, null, "whatever").status()).isEqualTo(200);
        assertThat(rest.stage.voice.state().map(SwitchedOff::why)).isEqualTo(Optional.of("whatever"));
    }

    private static RestStage.Reply explain(RestStage rest, Role who, @Nullable String revision, String why) {
        return rest.as(who, () -> rest.offSwitch().explain(revision, "{\"why\": \"" + why + "\"}"));
    }
}
