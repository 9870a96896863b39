package io.listeningpost.jira.rest;

import static io.listeningpost.jira.rest.Role.ADMIN;
import static io.listeningpost.jira.rest.Role.AGENT;
import static io.listeningpost.jira.rest.Role.ANONYMOUS;
import static io.listeningpost.jira.rest.Role.CUSTOMER;
import static io.listeningpost.jira.rest.Role.LICENSED;
import static io.listeningpost.jira.rest.Role.PROJECT_ADMIN;
import static io.listeningpost.jira.rest.Role.SYSTEM_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Receipt;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The second lock, by code, for every resource and every role; the first, by annotation, is there and says the same. */
class AccessTest {

    private static final Map<Role, Integer> ADMINS = Map.of(ANONYMOUS, 401, CUSTOMER, 403, LICENSED, 403, AGENT, 403,
            PROJECT_ADMIN, 403);
    private static final Map<Role, Integer> AGENTS = Map.of(ANONYMOUS, 401, CUSTOMER, 404, LICENSED, 403, PROJECT_ADMIN, 403, ADMIN, 403,
            SYSTEM_ADMIN, 403);
    private static final Map<Role, Integer> PROJECT_ADMINS = Map.of(ANONYMOUS, 401, CUSTOMER, 404, LICENSED, 403, AGENT, 403);
    private static final Map<Role, Integer> SYSTEM_ADMINS =
            Map.of(ANONYMOUS, 401, CUSTOMER, 403, LICENSED, 403, AGENT, 403, PROJECT_ADMIN, 403, ADMIN, 403);
    private static final String ACCOUNT = "x:99";
    private static final String SIGN_IN = "{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", "
            + "\"app\": {\"app\": \"a\", \"appSecret\": \"s\"}}";
    private static final String SETTINGS = "{\"speaker\": \"social\", \"speeches\": [], \"graceSeconds\": 5}";
    private static final String HEARING = "{\"opens\": [\"mention\"], \"quotes\": false, \"direct\": false, \"searches\": [], "
            + "\"photos\": true, \"recheckDays\": 1}";
    private static final String ANSWER = "{\"text\": \"On its way\", \"seen\": [\"1\"], \"clientKey\": \"12345678\"}";

    /** One method of one resource: who is refused how, and what everybody else gets. */
    private record Endpoint(String name, Map<Role, Integer> refused, int admitted, Function<Scene, Response> call) {
    }

    /** A request with a thread, a reply that waits for its grace time, and everything at hand. */
    private static final class Scene {
        private final RestStage rest = new RestStage();
        private final OutboxEntry reply;

        private Scene() {
            Post opener = Posts.post("101").build();
            rest.stage.hears(opener);
            reply = rest.stage.queued(opener, "We are looking into it");
            rest.stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.NEVER, Set.of(), Set.of(), true));
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("AliveResource.alive", Map.of(), 200, s -> s.rest.alive().alive()),
            new Endpoint("EventsResource.handshake", Map.of(), 403, s -> s.rest.events().handshake("x", "99", Asked.of(Map.of()))),
            new Endpoint("EventsResource.take", Map.of(), 403, s -> taken(s)),
            new Endpoint("AccountEventsResource.get", ADMINS, 200, s -> s.rest.accountEvents().get(ACCOUNT)),
            new Endpoint("AccountsResource.all", ADMINS, 200, s -> s.rest.accounts().all()),
            new Endpoint("AccountsResource.link", ADMINS, 200, s -> s.rest.accounts().link(
                    "{\"network\": \"x\", \"speaker\": \"social\", \"credentials\": {\"token\": \"good\"}}")),
            new Endpoint("AccountResource.get", ADMINS, 200, s -> s.rest.account().get(ACCOUNT)),
            new Endpoint("AccountResource.save", ADMINS, 200, s -> s.rest.account().save(ACCOUNT, null, SETTINGS)),
            new Endpoint("AccountResource.remove", ADMINS, 204, s -> s.rest.account().remove(ACCOUNT, null)),
            new Endpoint("AccountResource.linkAgain", ADMINS, 200, s -> s.rest.account().linkAgain(
                    ACCOUNT, "{\"credentials\": {\"token\": \"good\"}}")),
            new Endpoint("AccountResource.poll", ADMINS, 200, s -> s.rest.account().poll(ACCOUNT)),
            new Endpoint("AccountResource.pause", ADMINS, 200, s -> s.rest.account().pause(ACCOUNT)),
            new Endpoint("AccountResource.resume", ADMINS, 200, s -> s.rest.account().resume(ACCOUNT)),
            new Endpoint("AccountMovesResource.move", ADMINS, 200, s -> s.rest.accountMoves().move(
                    "{\"move\": \"pause\", \"accounts\": [\"x:99\"]}")),
            new Endpoint("HearingResource.get", ADMINS, 200, s -> s.rest.hearing().get(ACCOUNT)),
            new Endpoint("HearingResource.save", ADMINS, 200, s -> s.rest.hearing().save(ACCOUNT, null, HEARING)),
            new Endpoint("BudgetResource.get", ADMINS, 200, s -> s.rest.budget().get(ACCOUNT)),
            new Endpoint("BudgetResource.save", ADMINS, 200, s -> s.rest.budget().save(ACCOUNT, null, "{\"ownsApp\": true}")),
            new Endpoint("WordingResource.get", ADMINS, 200, s -> s.rest.wording().get(ACCOUNT)),
            new Endpoint("WordingResource.save", ADMINS, 200, s -> s.rest.wording().save(ACCOUNT, null,
                    "{\"signature\": \"^$agent.initials\", \"orders\": [], \"ours\": []}")),
            new Endpoint("QuietResource.get", ADMINS, 200, s -> s.rest.quiet().get(ACCOUNT)),
            new Endpoint("QuietResource.save", ADMINS, 200, s -> s.rest.quiet().save(ACCOUNT, null, "{\"most\": 2}")),
            new Endpoint("TeamResource.get", ADMINS, 200, s -> s.rest.team().get(ACCOUNT)),
            new Endpoint("TeamResource.save", ADMINS, 200, s -> s.rest.team().save(ACCOUNT, null,
                    "{\"answerers\": [], \"confidants\": []}")),
            new Endpoint("AutomationResource.acknowledge", ADMINS, 200, s -> s.rest.automation().acknowledge(
                    ACCOUNT, null, "{\"accepted\": true, \"operator\": \"acme_people\"}")),
            new Endpoint("AutomationResource.revoke", ADMINS, 200, s -> s.rest.automation().revoke(ACCOUNT, null)),
            new Endpoint("CostsResource.get", ADMINS, 200, s -> s.rest.costs().get(ACCOUNT)),
            new Endpoint("ActivityResource.get", ADMINS, 200, s -> s.rest.activity().get("", "7")),
            new Endpoint("ActivityResource.csv", ADMINS, 200, s -> s.rest.activity().csv(ACCOUNT, "90")),
            new Endpoint("SpendingResource.get", ADMINS, 200, s -> s.rest.spending().get(null, "90")),
            new Endpoint("SpendingResource.csv", ADMINS, 200, s -> s.rest.spending().csv(ACCOUNT, null)),
            new Endpoint("PricesResource.get", ADMINS, 200, s -> s.rest.prices().get("x")),
            new Endpoint("PricesResource.change", ADMINS, 200, s -> s.rest.prices().change("x", null, "{\"changed\": {}}")),
            new Endpoint("NetworksResource.all", ADMINS, 200, s -> s.rest.networks().all()),
            new Endpoint("SignInsResource.begin", ADMINS, 201, s -> s.rest.signIns().begin(SIGN_IN)),
            new Endpoint("SignInsResource.kept", ADMINS, 200, s -> s.rest.signIns().kept("x:99")),
            new Endpoint("SignInsResource.receipt", ADMINS, 200, s -> s.rest.signIns().receipt("{\"receipt\": \"" + s.rest.receipts.seal(
                    new Receipt(s.rest.role.key(), true, "Linked", Optional.empty())) + "\"}")),
            new Endpoint("ServiceDesksResource.all", ADMINS, 200, s -> s.rest.serviceDesks().all()),
            new Endpoint("ServiceDesksResource.requestTypes", ADMINS, 200, s -> s.rest.serviceDesks().requestTypes("3")),
            new Endpoint("ServiceDesksResource.actions", ADMINS, 200, s -> s.rest.serviceDesks().actions("3")),
            new Endpoint("StatusesResource.all", ADMINS, 200, s -> s.rest.statuses().all()),
            new Endpoint("WordsResource.preview", ADMINS, 200, s -> s.rest.words().preview(
                    "{\"account\": \"x:99\", \"words\": \"Hello\"}")),
            new Endpoint("JournalResource.page", ADMINS, 200, s -> s.rest.journal().page(ACCOUNT, null, "50")),
            new Endpoint("FiguresResource.figures", ADMINS, 200, s -> s.rest.figures().figures()),
            new Endpoint("SupportResource.bundle", SYSTEM_ADMINS, 200, s -> bundle(s)),
            new Endpoint("HealthResource.health", ADMINS, 200, s -> s.rest.health().health()),
            new Endpoint("RoutingResource.get", ADMINS, 200, s -> s.rest.routing().get()),
            new Endpoint("RoutingResource.save", ADMINS, 200, s -> s.rest.routing().save("{\"version\": 0, \"rules\": []}")),
            new Endpoint("RoutingResource.rehearse", ADMINS, 200, s -> s.rest.routing().rehearse("{\"rules\": []}")),
            new Endpoint("RoutingResource.tryOut", ADMINS, 200, s -> s.rest.routing().tryOut("{\"rules\": [], \"account\": \"x:99\"}")),
            new Endpoint("RoutingResource.components", ADMINS, 200, s -> s.rest.routing().components("3")),
            new Endpoint("RoutingResource.teams", ADMINS, 200, s -> s.rest.routing().teams("3", "customfield_10050")),
            new Endpoint("ProjectWordsResource.get", PROJECT_ADMINS, 200, s -> s.rest.projectWords().get("SUP")),
            new Endpoint("ProjectWordsResource.save", PROJECT_ADMINS, 200, s -> s.rest.projectWords().save("SUP",
                    "{\"version\": 0, \"speeches\": [{\"status\": \"11\", \"does\": \"nothing\"}]}")),
            new Endpoint("ProjectWordsResource.preview", PROJECT_ADMINS, 200, s -> s.rest.projectWords().preview("SUP",
                    "{\"words\": \"Hello\"}")),
            new Endpoint("CannedBookResource.get", ADMINS, 200, s -> s.rest.cannedBook().get()),
            new Endpoint("CannedBookResource.save", ADMINS, 200, s -> s.rest.cannedBook().save("{\"version\": 0, \"answers\": []}")),
            new Endpoint("CannedBookResource.preview", ADMINS, 200, s -> s.rest.cannedBook().preview("{\"text\": \"Hello\"}")),
            new Endpoint("ConfigurationResource.document", ADMINS, 200, s -> s.rest.configuration().document()),
            new Endpoint("ConfigurationResource.difference", ADMINS, 200, s -> s.rest.configuration().difference(
                    "{\"document\": \"{\\\"format\\\": 1}\"}")),
            new Endpoint("ConfigurationResource.apply", ADMINS, 409, s -> s.rest.configuration().apply(
                    "{\"document\": \"{\\\"format\\\": 1}\", \"version\": \"old\"}")),
            new Endpoint("CannedAnswersResource.find", AGENTS, 200, s -> s.rest.canned().find("SUP-1", "")),
            new Endpoint("OffSwitchResource.get", ADMINS, 200, s -> s.rest.offSwitch().get()),
            new Endpoint("OffSwitchResource.ofRequest", AGENTS, 200, s -> s.rest.offSwitch().ofRequest("SUP-1")),
            new Endpoint("OffSwitchResource.ofProject", AGENTS, 200, s -> s.rest.offSwitch().ofProject("SUP")),
            new Endpoint("OffSwitchResource.ofProjectWords", PROJECT_ADMINS, 200, s -> s.rest.offSwitch().ofProjectWords("SUP")),
            new Endpoint("OffSwitchResource.off", ADMINS, 200, s -> s.rest.offSwitch().off("{}")),
            new Endpoint("OffSwitchResource.explain", ADMINS, 409, s -> s.rest.offSwitch().explain(null, "{\"why\": \"a mistake\"}")),
            new Endpoint("OffSwitchResource.on", ADMINS, 409, s -> s.rest.offSwitch().on("{\"waiting\": \"send\"}")),
            new Endpoint("ConversationsResource.get", AGENTS, 200, s -> s.rest.conversations().get("SUP-1")),
            new Endpoint("ConversationsResource.look", AGENTS, 200, s -> s.rest.conversations().look("SUP-1", "{\"writing\": true}")),
            new Endpoint("AuthorPostsResource.get", AGENTS, 200, s -> s.rest.authorPosts().get("SUP-1")),
            new Endpoint("AuthorPostsResource.ask", AGENTS, 200, s -> s.rest.authorPosts().ask("SUP-1")),
            new Endpoint("AuthorCardResource.get", AGENTS, 200, s -> s.rest.author().get("SUP-1")),
            new Endpoint("AuthorCardResource.same", AGENTS, 409, s -> s.rest.author().same("SUP-1", "{\"request\": \"SUP-1\"}")),
            new Endpoint("AuthorCardResource.apart", AGENTS, 200, s -> s.rest.author().apart("SUP-1", "{\"saying\": \"1\"}")),
            new Endpoint("ElsewhereResource.get", AGENTS, 200, s -> s.rest.elsewhere().get("SUP-1")),
            new Endpoint("KeptDraftsResource.get", AGENTS, 200, s -> s.rest.drafts().get("SUP-1")),
            new Endpoint("KeptDraftsResource.keep", AGENTS, 200, s -> s.rest.drafts().keep("SUP-1", "{\"text\": \"Sorry\"}")),
            new Endpoint("KeptDraftsResource.discard", AGENTS, 204, s -> s.rest.drafts().discard("SUP-1", "1")),
            new Endpoint("ConversationsResource.preview", AGENTS, 200, s -> s.rest.conversations().preview("SUP-1", ANSWER)),
            new Endpoint("ConversationsResource.answer", AGENTS, 201, s -> s.rest.conversations().answer("SUP-1", ANSWER)),
            new Endpoint("ConversationsResource.moves", AGENTS, 200, s -> s.rest.conversations().moves("SUP-1")),
            new Endpoint("MentionsResource.page", AGENTS, 200, s -> s.rest.mentions().page("SUP", "", "", "", "", "", "", "", "50")),
            new Endpoint("MentionsResource.news", AGENTS, 200, s -> s.rest.mentions().news("SUP", "0")),
            new Endpoint("MentionsResource.rows", AGENTS, 200, s -> s.rest.mentions().rows("SUP", "1")),
            new Endpoint("DecisionsResource.decide", AGENTS, 200, s -> s.rest.decisions().decide("SUP",
                    "{\"key\": \"12345678\", \"act\": \"ignore\", \"rows\": [\"1\"]}")),
            new Endpoint("DecisionsResource.undo", AGENTS, 200, s -> s.rest.decisions().undo("SUP", "{\"decisions\": [\"1\"]}")),
            new Endpoint("TargetsResource.find", AGENTS, 200, s -> s.rest.targetsOf().find("SUP", "SUP-1", "1")),
            new Endpoint("BlockedResource.all", AGENTS, 200, s -> s.rest.blocked().all("SUP")),
            new Endpoint("BlockedResource.block", AGENTS, 200, s -> s.rest.blocked().block("SUP", "{\"rows\": [\"1\"]}")),
            new Endpoint("BlockedResource.unblock", AGENTS, 204, s -> s.rest.blocked().unblock("SUP",
                    "{\"account\": \"x:99\", \"author\": \"501\"}")),
            new Endpoint("RepliesResource.withdraw", AGENTS, 200, s -> s.rest.replies().withdraw(Long.toString(s.reply.id()))),
            new Endpoint("RepliesResource.approve", AGENTS, 409, s -> s.rest.replies().approve(Long.toString(s.reply.id()), "{}")),
            new Endpoint("RepliesResource.refuse", AGENTS, 409, s -> s.rest.replies().refuse(Long.toString(s.reply.id()),
                    "{\"reason\": \"no\"}")),
            new Endpoint("RepliesResource.retry", AGENTS, 200, s -> s.rest.replies().retry(Long.toString(s.reply.id()), "{}")));

    /** Everybody may call: it is the signature that opens. */
    private static Response taken(Scene scene) {
        try {
            return scene.rest.events().take("x", "99", Asked.with(Map.of()), new ByteArrayInputStream(new byte[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response bundle(Scene scene) {
        try {
            return scene.rest.support().bundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesWhoeverMayNot() {
        return ENDPOINTS.stream().flatMap(endpoint -> Stream.of(Role.values()).map(role ->
                DynamicTest.dynamicTest(endpoint.name() + " as " + role.key(), () -> {
                    Scene scene = new Scene();
                    RestStage.Reply reply = scene.rest.as(role, () -> endpoint.call().apply(scene));
                    assertThat(reply.status()).isEqualTo(endpoint.refused().getOrDefault(role, endpoint.admitted()));
                    if (endpoint.refused().containsKey(role)) {
                        assertThat(reply.message()).isNotBlank().doesNotContain("listening-post.");
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> changesNothingForWhoeverIsRefused() {
        return ENDPOINTS.stream().flatMap(endpoint -> endpoint.refused().keySet().stream().map(role ->
                DynamicTest.dynamicTest(endpoint.name() + " as " + role.key(), () -> {
                    Scene scene = new Scene();
                    List<String> calls = scene.rest.stage.network.calls();
                    scene.rest.as(role, () -> endpoint.call().apply(scene));
                    assertThat(scene.rest.stage.network.calls()).isEqualTo(calls);
                    assertThat(scene.rest.stage.accounts.all()).containsExactlyElementsOf(new Scene().rest.stage.accounts.all());
                    assertThat(scene.rest.stage.decisions.waiting(Stage.ACME, 10)).isEmpty();
                    assertThat(scene.rest.stage.writers.of(scene.reply.conversationId(), scene.rest.stage.clock.instant())).isEmpty();
                    assertThat(scene.rest.stage.drafts.find(scene.reply.conversationId(), role.key())).isEmpty();
                    assertThat(scene.rest.stage.voice.state()).isEmpty();
                    assertThat(scene.rest.stage.rules.book().version()).isZero();
                    assertThat(scene.rest.stage.canned.book().version()).isZero();
                    assertThat(scene.rest.stage.projects.all()).isEmpty();
                    assertThat(scene.rest.stage.people.due(scene.rest.stage.clock.instant().plus(SamePeople.LOOK), 10)).isEmpty();
                    assertThat(scene.rest.stage.blocked.ofAccount(Stage.ACME, 10)).isEmpty();
                    assertThat(scene.rest.stage.outbox.ofConversation(scene.reply.conversationId())).containsExactly(scene.reply);
                })));
    }

    @Test
    void leavesNoMethodOut() {
        assertThat(ENDPOINTS.stream().map(Endpoint::name)).containsExactlyInAnyOrderElementsOf(
                methods().map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()).toList());
    }

    @Test
    void saysTheSameByAnnotation() {
        Map<String, Map<Role, Integer>> rules = ENDPOINTS.stream().collect(Collectors.toMap(Endpoint::name, Endpoint::refused));
        Map<Map<Role, Integer>, Class<? extends Annotation>> annotations =
                Map.of(ADMINS, AdminOnly.class,
                        AGENTS, LicensedOnly.class, PROJECT_ADMINS, LicensedOnly.class,
                        SYSTEM_ADMINS, SystemAdminOnly.class, Map.of(), UnrestrictedAccess.class);
        assertThat(methods()).allSatisfy(method -> {
            String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            Set<Class<? extends Annotation>> locks = Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                    .filter(type -> type.getPackageName().equals(AdminOnly.class.getPackageName())).collect(Collectors.toSet());
            assertThat(locks).as(name).containsExactly(annotations.get(rules.get(name)));
        });
    }

    /** Forms can be sent from other sites without asking; JSON cannot. */
    @Test
    void speaksJsonOnly() {
        assertThat(methods()).allSatisfy(method -> {
            Class<?> resource = method.getDeclaringClass();
            assertThat(resource.getAnnotation(Produces.class).value()).containsExactly(MediaType.APPLICATION_JSON);
            if (Stream.of(method.getParameters()).anyMatch(parameter -> parameter.getAnnotations().length == 0)) {
                assertThat(resource.getAnnotation(Consumes.class).value()).containsExactly(MediaType.APPLICATION_JSON);
            }
        });
    }

    private static Stream<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.listeningpost.jira.rest")) {
            if (found.isAnnotatedWith(Path.class)) {
                Stream.of(found.reflect().getDeclaredMethods())
                        .filter(method -> Stream.of(method.getAnnotations())
                                .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)))
                        .forEach(methods::add);
            }
        }
        assertThat(methods).hasSizeGreaterThan(20);
        return methods.stream();
    }
}
