package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the desk's agents only the chosen may answer, and only the chosen know of direct messages. The agent here is in "social" alone. */
class TeamAccessTest {

    private static final Set<String> MINE = Set.of("social");
    private static final Set<String> OTHERS = Set.of("inner circle");
    private static final String ANSWER = "{\"text\":\"On its way\",\"clientKey\":\"12345678\",\"seen\":[\"1\"]}";

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;
    private final Post opener = Posts.post("101").text("@acme late").build();
    private OutboxEntry letter;

    /** A public thread that went on in private: asked by us, answered by the customer. */
    @BeforeEach
    void aConversationInPublicAndInPrivate() {
        stage.hears(opener);
        letter = stage.queued(stage.privateDraft(opener, "What is your order number?"));
        stage.roundAfter(Duration.ofMinutes(2));
        ThreadId talk = stage.network.directThread(Stage.ACME, opener.author().id());
        Post number = Posts.post("302").by(opener.author().id(), opener.author().handle()).thread(talk.value()).text("it is 4711")
                .seenBy(Visibility.DIRECT).at(stage.clock.instant()).build();
        stage.journal.record(Stage.ACME, number, Heard.DIRECT, stage.clock.instant());
        stage.work();
        stage.hears(Posts.replyTo(opener, "103").text("@acme well?").at(stage.clock.instant().plusSeconds(60)).build());
        stage.clock.advance(Duration.ofMinutes(2));
    }

    private void team(Set<String> answerers, Set<String> confidants) {
        stage.teams.save(Stage.ACME, new Team(answerers, confidants));
    }

    private RestStage.Reply agent(Supplier<Response> call) {
        return rest.as(Role.AGENT, call);
    }

    private JsonNode thread() {
        return agent(() -> rest.conversations().get("SUP-1")).json();
    }

    @Test
    void everyAgentMayEverythingUntilGroupsAreChosen() {
        assertThat(thread().get("may").toString()).isEqualTo("{\"answer\":true,\"direct\":true,\"submit\":false}");
        assertThat(thread().get("items")).hasSize(4);
    }

    @Test
    void whoeverIsInOneOfTheGroupsMay() {
        team(Set.of("inner circle", "social"), MINE);

        assertThat(thread().get("items")).hasSize(4);
        assertThat(agent(() -> rest.conversations().answer("SUP-1", ANSWER)).status()).isEqualTo(201);
    }

    @Test
    void whoeverMayNotAnswerMovesNothingFromHere() {
        team(OTHERS, Set.of());

        assertThat(agent(() -> rest.conversations().moves("SUP-1")).status()).isEqualTo(403);
        assertThat(agent(() -> rest.conversations().answer("SUP-1", "{\"text\":\"On its way\",\"clientKey\":\"12345678\",\"move\":\"11\","
                + "\"note\":\"x\"}")).status()).isEqualTo(403);
        assertThat(stage.acts.moved).isEmpty();
        assertThat(stage.acts.notes).isEmpty();
    }

    @Test
    void whoeverMayNotAnswerReadsOnly() {
        team(OTHERS, Set.of());
        OutboxEntry waiting = stage.queued(opener, "We look");

        assertThat(agent(() -> rest.conversations().preview("SUP-1", ANSWER)).status()).isEqualTo(403);
        assertThat(agent(() -> rest.conversations().answer("SUP-1", ANSWER)).message()).contains("may not answer");
        assertThat(agent(() -> rest.replies().withdraw(Long.toString(waiting.id()))).status()).isEqualTo(403);
        assertThat(agent(() -> rest.replies().retry(Long.toString(waiting.id()), "{}")).status()).isEqualTo(403);
        assertThat(stage.outbox.all()).containsExactly(stage.now(letter), waiting);
        JsonNode view = thread();
        assertThat(view.at("/may/answer").asBoolean()).isFalse();
        assertThat(view.get("items")).hasSize(5).allSatisfy(item -> {
            assertThat(item.get("canAnswer").asBoolean()).isFalse();
            assertThat(item.at("/delivery/canWithdraw").asBoolean()).isFalse();
            assertThat(item.at("/delivery/canRetry").asBoolean()).isFalse();
        });
    }

    @Test
    void directMessagesAreAbsentForWhoeverMayNotReadThem() {
        team(Set.of(), OTHERS);

        JsonNode view = thread();

        assertThat(view.toString()).doesNotContain("4711", "What is your order number?");
        assertThat(view.get("items").findValuesAsText("visibility")).containsOnly("public").hasSize(2);
        assertThat(view.at("/composer/direct").asBoolean()).isFalse();
        assertThat(agent(() -> rest.conversations().answer("SUP-1", ANSWER)).status()).as("in public").isEqualTo(201);
        String direct = "{\"text\":\"psst\",\"direct\":true,\"clientKey\":\"87654321\"}";
        assertThat(agent(() -> rest.conversations().preview("SUP-1", direct)).status()).isEqualTo(403);
        assertThat(agent(() -> rest.conversations().answer("SUP-1", direct)).message()).contains("direct messages");
        String toIt = "{\"text\":\"psst\",\"target\":\"302\",\"clientKey\":\"87654321\"}";
        assertThat(agent(() -> rest.conversations().preview("SUP-1", toIt)).status()).isEqualTo(403);
        assertThat(agent(() -> rest.replies().withdraw(Long.toString(letter.id()))).status()).as("as if there were none").isEqualTo(404);
        assertThat(agent(() -> rest.replies().retry(Long.toString(letter.id()), "{}")).status()).isEqualTo(404);
    }

    @Test
    void directMessagesWereNeverHeardOnTheMentionsPage() {
        String row = Long.toString(stage.journal.find(Stage.ACME, new PostId("302")).orElseThrow().id());
        String before = Long.toString(Long.parseLong(row) - 1);
        assertThat(agent(() -> rest.mentions().rows("SUP", row)).json().get("values")).hasSize(1);
        int fresh = agent(() -> rest.mentions().news("SUP", before)).json().get("fresh").asInt();
        team(Set.of(), OTHERS);

        JsonNode page = agent(() -> rest.mentions().page("SUP", "", "", "", "", "", "", "", "50")).json();

        assertThat(page.toString()).doesNotContain("4711");
        assertThat(page.get("values")).hasSize(2);
        assertThat(agent(() -> rest.mentions().page("SUP", "", "", "", "", "4711", "", "", "50")).json().get("values"))
                .as("not by its words either").isEmpty();
        assertThat(agent(() -> rest.mentions().page("SUP", "", "", "direct", "", "", "", "", "50")).json().get("values")).isEmpty();
        assertThat(agent(() -> rest.mentions().rows("SUP", row)).json().get("values")).isEmpty();
        assertThat(agent(() -> rest.mentions().news("SUP", before)).json().get("fresh").asInt()).isEqualTo(fresh - 1);
        RestStage.Reply ignored = agent(() -> rest.decisions().decide("SUP",
                "{\"key\":\"12345678\",\"act\":\"ignore\",\"rows\":[\"" + row + "\"]}"));
        assertThat(ignored.json().at("/results/0/state").asText()).isEqualTo("refused");
        assertThat(ignored.json().toString()).doesNotContain("4711");
        assertThat(agent(() -> rest.blocked().block("SUP", "{\"rows\":[\"" + row + "\"]}")).json().at("/results/0/state").asText())
                .isEqualTo("refused");
        assertThat(stage.blocked.ofAccount(Stage.ACME, 10)).isEmpty();
    }

    @Test
    void anAdministratorChoosesTheGroupsAndItIsWrittenDown() {
        stage.audit.clear();
        RestStage.Reply saved = rest.as(Role.ADMIN, () -> rest.team().save("x:99", null,
                "{\"answerers\":[\" social \",\"social\"],\"confidants\":[]}"));

        assertThat(saved.json().toString())
                .startsWith("{\"answerers\":[\"social\"],\"confidants\":[],\"approval\":\"never\",\"trainees\":[],\"approvers\":[],"
                + "\"ownApproval\":false,\"revision\":\"");
        assertThat(stage.teams.of(Stage.ACME)).isEqualTo(new Team(MINE, Set.of()));
        assertThat(stage.audit).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(AuditTrail.Deed.ACCOUNT_CHANGED);
            assertThat(entry.changes()).singleElement().isEqualTo(new AuditTrail.Changed(AuditTrail.Field.TEAM,
                    Optional.of("may answer: every agent"), Optional.of("may answer: social")));
        });
        rest.as(Role.ADMIN, () -> rest.team().save("x:99", null, "{\"answerers\":[\"social\"],\"confidants\":[]}"));
        assertThat(stage.audit).as("the same again is no change").hasSize(1);
    }

    /** Submitted by this author. */
    private String submittedBy(String author, Approval rule, Set<String> trainees, Set<String> approvers, boolean own) {
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), rule, trainees, approvers, own));
        AnswerDraft draft = stage.draft(opener, "Your fault");
        return Long.toString(stage.queued(new AnswerDraft(draft.conversationId(), draft.target(), draft.text(), draft.photos(), false,
                author, draft.clientKey())).id());
    }

    private JsonNode delivery(String id) {
        for (JsonNode item : thread().get("items")) {
            if (item.get("id").asText().equals("reply-" + id)) {
                return item.get("delivery");
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void whatNeedsApprovalStaysUntilItIsApproved() {
        String id = submittedBy("trainee", Approval.CHOSEN, Set.of("trainee"), Set.of(), false);
        int posts = stage.network.ours().size();
        stage.roundAfter(Duration.ofHours(3));
        assertThat(stage.network.ours()).hasSize(posts);
        assertThat(delivery(id).get("state").asText()).isEqualTo("submitted");
        assertThat(delivery(id).get("canApprove").asBoolean()).isTrue();
        assertThat(delivery(id).get("newer").asBoolean()).isFalse();
        assertThat(delivery(id).get("approved").isNull()).isTrue();

        RestStage.Reply approved = agent(() -> rest.replies().approve(id, "{\"text\":\"Sorry, our fault\"}"));

        assertThat(approved.json().get("state").asText()).isEqualTo("waiting");
        assertThat(approved.json().get("sendsAt").asText()).as("the grace time begins now")
                .isEqualTo(stage.clock.instant().plusSeconds(60).toString());
        String at = stage.clock.instant().toString();
        assertThat(approved.json().get("approved").toString())
                .isEqualTo("{\"by\":\"Ada Agent\",\"at\":\"" + at + "\",\"changed\":true}");
        stage.roundAfter(Duration.ofSeconds(61));
        assertThat(stage.network.ours()).hasSize(posts + 1);
        assertThat(stage.network.ours().getLast().text()).contains("Sorry, our fault");
        assertThat(delivery(id).get("state").asText()).isEqualTo("delivered");
        assertThat(delivery(id).get("approved")).as("also once it is out").isEqualTo(approved.json().get("approved"));
        assertThat(agent(() -> rest.replies().approve(id, "{}")).status()).isEqualTo(409);
        assertThat(agent(() -> rest.replies().refuse(id, "{\"reason\":\"late\"}")).status()).isEqualTo(409);
        assertThat(stage.audit).extracting(AuditTrail.Entry::deed)
                .endsWith(AuditTrail.Deed.REPLY_SUBMITTED, AuditTrail.Deed.REPLY_APPROVED);
    }

    /** Words that are sent along and are the same were not changed; what nobody has to approve names nobody. */
    @Test
    void tellsWhoApprovedItAsItIsAndNobodyElsewhere() {
        for (String body : List.of("{}", "{\"text\":\"Your fault\"}", "{\"text\":\" Your fault \"}")) {
            String id = submittedBy("trainee", Approval.ALWAYS, Set.of(), Set.of(), false);
            boolean changed = agent(() -> rest.replies().approve(id, body)).json().at("/approved/changed").asBoolean();
            assertThat(changed).as(body).isFalse();
            assertThat(delivery(id).at("/approved/by").asText()).isEqualTo("Ada Agent");
            stage.replies().withdraw(Long.parseLong(id));
        }
        String refused = submittedBy("trainee", Approval.ALWAYS, Set.of(), Set.of(), false);
        agent(() -> rest.replies().refuse(refused, "{\"reason\":\"no\"}"));
        assertThat(delivery(refused).get("approved").isNull()).isTrue();
        String free = submittedBy("trainee", Approval.NEVER, Set.of(), Set.of(), false);
        assertThat(delivery(free).get("state").asText()).isEqualTo("waiting");
        assertThat(delivery(free).get("approved").isNull()).isTrue();
    }

    /** Its author confirmed what is private in it; nobody confirmed what an approver adds. */
    @Test
    void anApproverAddsNothingPrivate() {
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), false));
        AnswerDraft draft = stage.draft(opener, "Call +49 30 1234567");
        AnswerDraft trainees = new AnswerDraft(draft.conversationId(), draft.target(), draft.text(), draft.photos(), false, "trainee",
                draft.clientKey());
        String id = Long.toString(stage.queued(trainees.confirming(stage.replies().preview(trainees).secrets().fingerprint())).id());

        assertThat(agent(() -> rest.replies().approve(id, "{\"text\":\"Call +49 30 7654321\"}")).fields()).containsExactly("text");
        assertThat(delivery(id).get("state").asText()).isEqualTo("submitted");
        assertThat(agent(() -> rest.replies().approve(id, "{\"text\":\"Please call +49 30 1234567\"}")).status()).isEqualTo(200);
    }

    @Test
    void refusedItStaysWithTheReason() {
        String id = submittedBy("trainee", Approval.ALWAYS, Set.of(), Set.of("social"), false);
        assertThat(agent(() -> rest.replies().refuse(id, "{\"reason\":\" \"}")).fields()).containsExactly("reason");
        assertThat(agent(() -> rest.replies().approve(id, "{\"text\":\" \"}")).fields()).containsExactly("text");

        assertThat(agent(() -> rest.replies().refuse(id, "{\"reason\":\"not our fault\"}")).status()).isEqualTo(200);

        assertThat(delivery(id).get("state").asText()).isEqualTo("refused");
        assertThat(delivery(id).get("reason").asText()).isEqualTo("Ada Agent: not our fault");
        assertThat(delivery(id).get("canWithdraw").asBoolean()).isTrue();
        int posts = stage.network.ours().size();
        stage.roundAfter(Duration.ofHours(3));
        assertThat(stage.network.ours()).hasSize(posts);
        assertThat(stage.audit.getLast().deed()).isEqualTo(AuditTrail.Deed.REPLY_REFUSED);
    }

    @Test
    void onlyApproversApproveAndNotTheirOwnUnlessTheyMay() {
        String others = submittedBy("trainee", Approval.ALWAYS, Set.of(), Set.of("leads"), true);
        assertThat(agent(() -> rest.replies().approve(others, "{}")).status()).isEqualTo(403);
        assertThat(agent(() -> rest.replies().refuse(others, "{\"reason\":\"no\"}")).status()).isEqualTo(403);
        assertThat(delivery(others).get("canApprove").asBoolean()).isFalse();
        stage.replies().withdraw(Long.parseLong(others));

        String mine = submittedBy("agent", Approval.ALWAYS, Set.of(), Set.of(), false);
        assertThat(agent(() -> rest.replies().approve(mine, "{}")).status()).isEqualTo(403);
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), true));
        assertThat(thread().at("/may/submit").asBoolean()).isTrue();
        assertThat(agent(() -> rest.replies().approve(mine, "{}")).status()).isEqualTo(200);
    }

    @Test
    void tellsTheApproverThatTheCustomerWroteSince() {
        String id = submittedBy("trainee", Approval.ALWAYS, Set.of(), Set.of(), false);
        stage.clock.advance(Duration.ofMinutes(5));
        stage.hears(Posts.replyTo(opener, "105").text("@acme it came!").at(stage.clock.instant()).build());

        assertThat(delivery(id).get("newer").asBoolean()).isTrue();
    }

    @Test
    void ofTheChosenOnlyTheTraineesSubmit() {
        String id = submittedBy("agent", Approval.CHOSEN, Set.of("trainee"), Set.of(), false);

        assertThat(delivery(id).get("state").asText()).isEqualTo("waiting");
        assertThat(rest.as(Role.ADMIN, () -> rest.team().save("x:99", null,
                "{\"answerers\":[],\"confidants\":[],\"approval\":\"chosen\"}")).fields()).containsExactly("trainees");
        assertThat(rest.as(Role.ADMIN, () -> rest.team().save("x:99", null,
                "{\"answerers\":[],\"confidants\":[],\"approval\":\"maybe\"}")).fields()).containsExactly("approval");
    }

    @Test
    void refusesListsThatAreNone() {
        assertThat(rest.as(Role.ADMIN, () -> rest.team().save("x:99", null, "{\"answerers\":[\" \"]}")).fields())
                .containsExactly("answerers", "confidants");
        assertThat(rest.as(Role.ADMIN, () -> rest.team().save("x:7", null, "{\"answerers\":[],\"confidants\":[]}")).status())
                .isEqualTo(404);
    }

    /** A name that is mistyped would keep everybody out. */
    @Test
    void choosesGroupsThatExist() {
        RestStage.Reply unknown = rest.as(Role.ADMIN, () -> rest.team().save("x:99", null,
                "{\"answerers\": [\"nobody\"], \"confidants\": [\"social\"]}"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.fields()).containsExactly("answerers");
        assertThat(unknown.message()).contains("no group nobody");
        team(Set.of("nobody"), Set.of());
        assertThat(rest.as(Role.ADMIN, () -> rest.team().save("x:99", null, "{\"answerers\": [\"nobody\"], \"confidants\": [\"social\"]}"))
                .status()).as("it is gone since, and the rest may change").isEqualTo(200);
    }
}
