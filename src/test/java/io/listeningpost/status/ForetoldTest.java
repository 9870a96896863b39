package io.listeningpost.status;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.Part;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.DeskCatalog.Status;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryPlaces;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told before somebody moves a request is what the move then says, and nothing is told where it says nothing. */
class ForetoldTest {

    private static final String WAITING = "1";
    private static final String IN_PROGRESS = "3";
    private static final String RESOLVED = "5";
    private static final List<Status> STATUSES =
            List.of(new Status(WAITING, "Waiting"), new Status(IN_PROGRESS, "In progress"), new Status(RESOLVED, "Resolved"));

    private final LinkedAccounts speaking = LinkedAccounts.acme()
            .says(RESOLVED, "$customer.handle $request.key is done.").says(IN_PROGRESS, "$agent.firstName is on it.");
    private final Stage stage = new Stage(speaking.build());
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    private List<Foretold> foretold() {
        return foretold("agent");
    }

    private List<Foretold> foretold(String person) {
        return stage.statuses().foretold(known(), () -> STATUSES, person, "Ann Miller");
    }

    private StatusReplies.Known known() {
        var conversation = stage.conversation(mention);
        return new StatusReplies.Known(conversation, conversation.request().orElseThrow(),
                stage.turns.ofConversation(conversation.id()), stage.outbox.ofConversation(conversation.id()));
    }

    private List<String> statuses() {
        return foretold().stream().map(Foretold::status).toList();
    }

    @Test
    void tellsInTheOrderOfTheStatusesWhatAMoveThenSays() {
        List<Foretold> told = foretold();

        assertThat(told).containsExactly(new Foretold("In progress", List.of("Ann is on it."), false),
                new Foretold("Resolved", List.of("@jane_doe SUP-1 is done."), false));
        assertThat(stage.outbox.all()).isEmpty();
        var entry = ((StatusOutcome.Queued) stage.moves(mention, WAITING, RESOLVED)).entry();
        assertThat(entry.parts()).extracting(Part::text).isEqualTo(told.getLast().parts());
    }

    @Test
    void aStatusThatSpokeIsToldAgainOnceTheCustomerSpeaks() {
        stage.moves(mention, WAITING, IN_PROGRESS);
        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(statuses()).containsExactly("Resolved");

        stage.hears(replyTo(mention, "102").text("@acme and?").at(stage.clock.instant()).build());
        assertThat(statuses()).as("exactly the same is not said twice").containsExactly("Resolved");
        stage.accounts.save(LinkedAccounts.acme().says(IN_PROGRESS, "We go on.").says(RESOLVED, "Done.").build());
        assertThat(statuses()).containsExactly("In progress", "Resolved");
    }

    @Test
    void whatAMoveTakesBackDoesNotCountAsSaid() {
        stage.accounts.save(speaking.quiet(new Quiet(Optional.empty(), 1)).build());
        stage.moves(mention, WAITING, IN_PROGRESS);
        assertThat(statuses()).containsExactly("Resolved");

        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(statuses()).as("the thread has its automatic post").isEmpty();
    }

    @Test
    void tellsNothingBeforeAnAdminAcknowledgedTheRulesForAutomation() {
        stage.accounts.save(speaking.build().withAutomation(Optional.empty()));

        assertThat(foretold()).isEmpty();
        assertThat(stage.health.of(Stage.ACME).warning()).as("looking warns of nothing").isEmpty();
    }

    @Test
    void tellsNothingAfterStopNorOfAnAccountThatIsGoneNorToItsOwnUser() {
        assertThat(foretold(stage.accounts.find(Stage.ACME).orElseThrow().speaker())).isEmpty();
        stage.hears(replyTo(mention, "102").text("@acme stop").at(mention.createdAt().plusSeconds(30)).build());
        assertThat(foretold()).isEmpty();

        stage.accounts.remove(Stage.ACME);
        assertThat(foretold()).isEmpty();
    }

    /** It is said once the account goes on. */
    @Test
    void tellsWhatAPausedAccountSaysLater() {
        stage.accounts.save(speaking.state(AccountState.PAUSED).build());

        assertThat(statuses()).containsExactly("In progress", "Resolved");
    }

    @Test
    void tellsTheWordsOfTheProjectAndNothingWhereItIsSilent() {
        stage.projects.says(MemoryPlaces.SUP,
                new ProjectSpeech(Optional.empty(), Does.NOTHING, new Speech(RESOLVED, "")),
                new ProjectSpeech(Optional.empty(), Does.WORDS, new Speech(WAITING, "The project: wait.")),
                new ProjectSpeech(Optional.empty(), Does.WORDS, new Speech(IN_PROGRESS, "#broken")));

        assertThat(foretold()).containsExactly(new Foretold("Waiting", List.of("The project: wait."), false));
    }

    @Test
    void asksForNoStatusesWhereNothingSpeaks() {
        stage.accounts.save(LinkedAccounts.acme().build());

        assertThat(stage.statuses().foretold(known(), () -> {
            throw new AssertionError("asked");
        }, "agent", "Ann Miller")).isEmpty();
    }
}
