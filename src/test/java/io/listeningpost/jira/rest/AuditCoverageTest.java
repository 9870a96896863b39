package io.listeningpost.jira.rest;

import static io.listeningpost.jira.rest.Role.ADMIN;
import static io.listeningpost.jira.rest.Role.AGENT;
import static io.listeningpost.jira.rest.Role.PROJECT_ADMIN;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever changes something over REST stands in Jira's audit log, or it is said here why it does not. */
class AuditCoverageTest {

    private static final String ACCOUNT = "x:99";

    /** What a program calls things: parts of records, durations, constants, signs. */
    private static final Pattern INTERNALS = Pattern.compile("\\w[=\\[]|\\bPT\\d|\\b[A-Z]{4,}\\b|\\b[0-9a-f]{8}\\b|\\.\\d+Z");

    /** Why a call that is no GET leaves no entry. */
    private static final Map<String, String> UNAUDITED = Map.ofEntries(
            entry("AccountResource.poll", "asks the network as each minute does, and changes no decision of anybody's"),
            entry("ConfigurationResource.difference", "changes nothing"),
            entry("RoutingResource.rehearse", "changes nothing"),
            entry("RoutingResource.tryOut", "changes nothing"),
            entry("WordsResource.preview", "changes nothing"),
            entry("CannedBookResource.preview", "changes nothing"),
            entry("ProjectWordsResource.preview", "changes nothing"),
            entry("ConversationsResource.preview", "changes nothing"),
            entry("SignInsResource.begin", "nothing is linked yet; the linking at its end is told"),
            entry("SignInsResource.receipt", "opens what the end of a sign-in brought"),
            entry("EventsResource.take", "a network's call, by no person; it only points at what is then asked for"),
            entry("ConversationsResource.look", "that somebody is looking goes away within a minute"),
            entry("AuthorPostsResource.ask", "reads what is public; what it costs stands in the meter"),
            entry("KeptDraftsResource.keep", "what a person is writing is theirs alone until they send it, and sending is told"),
            entry("KeptDraftsResource.discard", "what a person is writing is theirs alone"),
            entry("DecisionsResource.decide", "who decided what stands with the decision, where agents see it"),
            entry("DecisionsResource.undo", "as deciding"));

    /** What a call does that is told: who calls, what was before, the call, and the deed. */
    private record Told(Role role, Consumer<Scene> before, Function<Scene, Response> call, Deed deed) {

        Told(Role role, Function<Scene, Response> call, Deed deed) {
            this(role, scene -> { }, call, deed);
        }
    }

    private static final Map<String, Told> AUDITED = Map.ofEntries(
            entry("AccountsResource.link", new Told(ADMIN, s -> s.rest.account().remove(ACCOUNT, null), s -> s.rest.accounts().link(
                    "{\"network\": \"x\", \"speaker\": \"social\", \"credentials\": {\"token\": \"good\"}}"), Deed.ACCOUNT_LINKED)),
            entry("AccountResource.linkAgain", new Told(ADMIN, s -> s.rest.account().linkAgain(
                    ACCOUNT, "{\"credentials\": {\"token\": \"good\"}}"), Deed.KEYS_REPLACED)),
            entry("AccountResource.save", changes(s -> s.rest.account().save(ACCOUNT, null,
                    "{\"speaker\": \"social\", \"speeches\": [], \"graceSeconds\": 5}"))),
            entry("AccountResource.remove", new Told(ADMIN, s -> s.rest.account().remove(ACCOUNT, null), Deed.ACCOUNT_REMOVED)),
            entry("AccountResource.pause", changes(s -> s.rest.account().pause(ACCOUNT))),
            entry("AccountResource.resume", new Told(ADMIN, s -> s.rest.account().pause(ACCOUNT), s -> s.rest.account().resume(ACCOUNT),
                    Deed.ACCOUNT_CHANGED)),
            entry("AccountMovesResource.move", changes(s -> s.rest.accountMoves().move(
                    "{\"move\": \"pause\", \"accounts\": [\"x:99\"]}"))),
            entry("HearingResource.save", changes(s -> s.rest.hearing().save(ACCOUNT, null, "{\"opens\": [\"mention\"], \"quotes\": false, "
                    + "\"direct\": false, \"searches\": [], \"photos\": true, \"recheckDays\": 1}"))),
            entry("BudgetResource.save", changes(s -> s.rest.budget().save(ACCOUNT, null, "{\"ownsApp\": true}"))),
            entry("WordingResource.save", changes(s -> s.rest.wording().save(ACCOUNT, null, "{\"orders\": [], \"ours\": [\"+49 30 1\"]}"))),
            entry("QuietResource.save", changes(s -> s.rest.quiet().save(ACCOUNT, null, "{\"most\": 2}"))),
            entry("TeamResource.save", changes(s -> s.rest.team().save(ACCOUNT, null,
                    "{\"answerers\": [\"social\"], \"confidants\": []}"))),
            entry("AutomationResource.acknowledge", changes(AuditCoverageTest::acknowledge)),
            entry("AutomationResource.revoke", new Told(ADMIN, AuditCoverageTest::acknowledge,
                    s -> s.rest.automation().revoke(ACCOUNT, null), Deed.ACCOUNT_CHANGED)),
            entry("PricesResource.change", new Told(ADMIN, s -> s.rest.prices().change("x", null, "{\"changed\": {\"direct\": \"1\"}}"),
                    Deed.PRICES_CHANGED)),
            entry("RoutingResource.save", new Told(ADMIN, s -> s.rest.routing().save("{\"version\": 0, \"rules\": [{\"name\": \"Late\", "
                    + "\"words\": [\"late\"], \"serviceDesk\": \"3\", \"requestType\": \"24\"}]}"), Deed.RULES_CHANGED)),
            entry("CannedBookResource.save", new Told(ADMIN, s -> s.rest.cannedBook().save(
                    "{\"version\": 0, \"answers\": [{\"title\": \"Hi\", \"text\": \"Hello\"}]}"), Deed.CANNED_CHANGED)),
            entry("ProjectWordsResource.save", new Told(PROJECT_ADMIN, s -> s.rest.projectWords().save("SUP",
                    "{\"version\": 0, \"speeches\": [{\"status\": \"11\", \"does\": \"nothing\"}]}"), Deed.PROJECT_WORDS_CHANGED)),
            entry("ConfigurationResource.apply", new Told(ADMIN, AuditCoverageTest::imported, Deed.CONFIGURATION_IMPORTED)),
            entry("OffSwitchResource.off", new Told(ADMIN, s -> s.rest.offSwitch().off("{}"), Deed.REPLIES_SWITCHED_OFF)),
            entry("OffSwitchResource.explain", new Told(ADMIN, s -> s.rest.offSwitch().off("{}"),
                    s -> s.rest.offSwitch().explain(null, "{\"why\": \"a hoax\"}"), Deed.REPLIES_OFF_EXPLAINED)),
            entry("OffSwitchResource.on", new Told(ADMIN, s -> s.rest.offSwitch().off("{}"),
                    s -> s.rest.offSwitch().on("{\"waiting\": \"send\"}"), Deed.REPLIES_SWITCHED_ON)),
            entry("ConversationsResource.answer", new Told(AGENT, AuditCoverageTest::answered, Deed.REPLY_SENT)),
            entry("RepliesResource.withdraw", new Told(AGENT, AuditCoverageTest::answered,
                    s -> s.rest.replies().withdraw(s.reply()), Deed.REPLY_WITHDRAWN)),
            entry("RepliesResource.retry", new Told(AGENT, AuditCoverageTest::failed,
                    s -> s.rest.replies().retry(s.reply(), "{}"), Deed.REPLY_RETRIED)),
            entry("RepliesResource.approve", new Told(AGENT, AuditCoverageTest::submitted,
                    s -> s.rest.replies().approve(s.reply(), "{}"), Deed.REPLY_APPROVED)),
            entry("RepliesResource.refuse", new Told(AGENT, AuditCoverageTest::submitted,
                    s -> s.rest.replies().refuse(s.reply(), "{\"reason\": \"no\"}"), Deed.REPLY_REFUSED)),
            entry("AuthorCardResource.same", new Told(AGENT, s -> s.rest.author().same("SUP-1", "{\"request\": \"SUP-2\"}"),
                    Deed.PERSON_SAID)),
            entry("AuthorCardResource.apart", new Told(AGENT, s -> s.rest.author().same("SUP-1", "{\"request\": \"SUP-2\"}"),
                    s -> s.rest.author().apart("SUP-1", "{\"saying\": \"" + s.saying() + "\"}"), Deed.PERSON_TAKEN_BACK)),
            entry("BlockedResource.block", new Told(AGENT, AuditCoverageTest::block, Deed.AUTHOR_BLOCKED)),
            entry("BlockedResource.unblock", new Told(AGENT, AuditCoverageTest::block,
                    s -> s.rest.blocked().unblock("SUP", "{\"account\": \"x:99\", \"author\": \"501\"}"), Deed.AUTHOR_UNBLOCKED)));

    private static Told changes(Function<Scene, Response> call) {
        return new Told(ADMIN, call, Deed.ACCOUNT_CHANGED);
    }

    /** Two requests of two authors. */
    private static final class Scene {
        private final RestStage rest = new RestStage();
        private final Post opener = Posts.post("101").by("501", "jane").build();

        private Scene() {
            rest.stage.hears(opener);
            rest.stage.hears(Posts.post("201").by("777", "jane_home").text("@acme is anybody there?").build());
        }

        private String reply() {
            return Long.toString(rest.stage.outbox.ofConversation(rest.stage.conversation(opener).id()).getLast().id());
        }

        private String saying() {
            return rest.as(AGENT, () -> rest.author().get("SUP-1")).json().at("/others/0/saying").asText();
        }
    }

    private static Response acknowledge(Scene scene) {
        return scene.rest.automation().acknowledge(ACCOUNT, null, "{\"accepted\": true, \"operator\": \"nora\"}");
    }

    private static Response block(Scene scene) {
        return scene.rest.blocked().block("SUP", "{\"rows\": [\"1\"]}");
    }

    private static Response answered(Scene scene) {
        return scene.rest.conversations().answer("SUP-1", "{\"text\": \"On its way\", \"seen\": [], \"clientKey\": \"12345678\"}");
    }

    private static void submitted(Scene scene) {
        scene.rest.stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), true));
        answered(scene);
    }

    private static void failed(Scene scene) {
        OutboxEntry reply = scene.rest.stage.queued(scene.opener, "On its way");
        scene.rest.stage.network.failReply(new SocialFailure.Refused(Refusal.RESTRICTED, "not now"));
        scene.rest.stage.roundAfter(Duration.ofMinutes(2));
        assertThat(scene.rest.stage.now(reply).isUnfinished()).isFalse();
    }

    private static Response imported(Scene scene) {
        var form = new ObjectMapper().createObjectNode().put("document",
                "{\"format\": 1, \"accounts\": [{\"account\": \"x/acme\", \"quiet\": {\"most\": 9}}]}");
        form.put("version", new RestStage.Reply(scene.rest.configuration().difference(form.toString())).json().path("version").asText());
        return scene.rest.configuration().apply(form.toString());
    }

    @Test
    void leavesNoCallOut() {
        Set<String> mutating = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.listeningpost.jira.rest").stream().filter(found -> found.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect).flatMap(type -> Stream.of(type.getDeclaredMethods())).filter(AuditCoverageTest::isMutating)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()).collect(Collectors.toSet());
        assertThat(mutating).hasSizeGreaterThan(30);

        assertThat(Stream.concat(AUDITED.keySet().stream(), UNAUDITED.keySet().stream()))
                .as("have it written into the audit trail, or say why it is not").containsExactlyInAnyOrderElementsOf(mutating);
        assertThat(UNAUDITED.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private static boolean isMutating(Method method) {
        return Stream.of(method.getAnnotations()).flatMap(each -> Stream.of(each.annotationType().getAnnotationsByType(HttpMethod.class)))
                .anyMatch(each -> !each.value().equals(HttpMethod.GET));
    }

    @TestFactory
    Stream<DynamicTest> tellsOf() {
        return AUDITED.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            Scene scene = new Scene();
            Told told = each.getValue();
            scene.rest.as(told.role(), () -> {
                told.before().accept(scene);
                return Response.ok().build();
            });
            scene.rest.stage.audit.clear();

            RestStage.Reply reply = scene.rest.as(told.role(), () -> told.call().apply(scene));

            assertThat(reply.status()).as(reply.status() < 300 ? "" : reply.message()).isBetween(200, 204);
            assertThat(scene.rest.stage.audit).extracting(AuditTrail.Entry::deed).contains(told.deed());
            assertThat(scene.rest.stage.audit.toString()).as("whom it is about").doesNotContain("501", "jane");
            assertThat(scene.rest.stage.audit.stream().flatMap(entry -> entry.changes().stream())
                    .flatMap(change -> Stream.concat(change.from().stream(), change.to().stream())))
                    .as("words that people read").noneMatch(INTERNALS.asPredicate());
        }));
    }
}
