package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.EarlierRequests.Earlier;
import io.listeningpost.conversation.EarlierRequests.Found;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Author;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorCardResourceTest {

    private static final Instant JOINED = Instant.parse("2011-03-04T05:06:07Z");
    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Egnp.exe \uD83D\uDE00";
    private static final AuthorId SELF = new AuthorId(MemoryNetwork.X, "501");
    private static final Author JANE = new Author("501", "jane_doe", "Jane Doe", OptionalLong.of(1000), true,
            Optional.of("https://pbs.example/a.png"), Optional.of(JOINED), Optional.of(HOSTILE));
    private static final Author NOTHING_TOLD = new Author("501", "jane_doe", "", OptionalLong.empty(), false, Optional.empty());

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;

    private JsonNode card() {
        RestStage.Reply reply = rest.as(Role.AGENT, () -> rest.author().get("SUP-1"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void tellsWhatTheNetworkToldAndAsksNobody() {
        stage.hears(Posts.post("101").by(JANE).build());
        List<String> asked = List.copyOf(stage.network.calls());

        JsonNode card = card();

        assertThat(card.at("/author/handle").asText()).isEqualTo("jane_doe");
        assertThat(card.at("/author/followers").asLong()).isEqualTo(1000);
        assertThat(card.get("since").asText()).isEqualTo("2011-03-04T05:06:07Z");
        assertThat(card.get("about").asText()).isEqualTo(HOSTILE);
        assertThat(card.get("blocked").isNull()).isTrue();
        assertThat(card.get("earlier")).isEmpty();
        assertThat(card.get("search").asText()).isEqualTo("socialNetwork = \"x\" AND socialAuthorId = \"501\" ORDER BY created DESC");
        assertThat(card.toString()).doesNotContain("pbs.example");
        assertThat(stage.network.calls()).isEqualTo(asked);
    }

    @Test
    void leavesOutWhatNobodyTold() {
        stage.hears(Posts.post("101").by(NOTHING_TOLD).build());

        JsonNode card = card();

        assertThat(card.at("/author/followers").isNull()).isTrue();
        assertThat(card.get("since").isNull()).isTrue();
        assertThat(card.get("about").isNull()).isTrue();
    }

    @Test
    void takesTheNewestThatIsKnownOfEachPart() {
        Post opener = Posts.post("101").by(JANE).build();
        stage.hears(opener, Posts.replyTo(opener, "102").by(new Author("501", "jane_new", "Jane", OptionalLong.of(7), false,
                Optional.empty())).text("@acme still nothing").build());
        assertThat(card().at("/author/handle").asText()).isEqualTo("jane_new");
        assertThat(card().get("about").asText()).isEqualTo(HOSTILE);

        rest.authors.remember(MemoryNetwork.X, List.of(new Author("501", "jane_today", "Jane", OptionalLong.of(9), false,
                Optional.empty(), Optional.empty(), Optional.of("Moved"))), stage.clock.instant());
        assertThat(card().at("/author/handle").asText()).isEqualTo("jane_today");
        assertThat(card().get("about").asText()).isEqualTo("Moved");
        assertThat(card().get("since").asText()).isEqualTo(JOINED.toString());

        stage.clock.advance(Duration.ofHours(25));
        assertThat(card().at("/author/handle").asText()).isEqualTo("jane_new");
    }

    @Test
    void tellsEarlierRequestsAsFarAsTheReaderMaySeeThem() {
        stage.hears(Posts.post("101").by(JANE).build());
        List<String> asked = new ArrayList<>();
        rest.earlier = (person, all, without, most) -> {
            asked.add(person + " " + all + " " + without + " " + most);
            return Optional.of(new Found(List.of(
                    new Earlier(new RequestRef(8, "SUP-8"), SELF, HOSTILE, "Waiting", MutableClock.START, Optional.empty()),
                    new Earlier(new RequestRef(3, "SUP-3"), SELF, "Late", "Done", JOINED, Optional.of(MutableClock.START))), true));
        };

        JsonNode card = card();

        long request = stage.conversation(Posts.post("101").build()).request().orElseThrow().issueId();
        assertThat(asked).containsExactly("agent [" + SELF + "] " + request + " 10");
        assertThat(card.get("earlier").findValuesAsText("key")).containsExactly("SUP-8", "SUP-3");
        assertThat(card.at("/earlier/0/resolvedAt").isNull()).isTrue();
        assertThat(card.at("/earlier/0/summary").asText()).isEqualTo(HOSTILE);
        assertThat(card.at("/earlier/1/resolvedAt").asText()).isEqualTo(MutableClock.START.toString());
        assertThat(card.get("more").asBoolean()).isTrue();
    }

    @Test
    void saysWhenJiraCouldNotLook() {
        stage.hears(Posts.post("101").by(JANE).build());
        rest.earlier = (person, all, without, most) -> Optional.empty();

        assertThat(card().get("earlier").isNull()).isTrue();
        assertThat(card().at("/author/handle").asText()).isEqualTo("jane_doe");
    }

    @Test
    void saysWhoBlockedTheAuthorAndWhy() {
        stage.hears(Posts.post("101").by(JANE).build());
        stage.blocked.block(new BlockedAuthor(Stage.ACME, "501", "jane_doe", "agent", MutableClock.START, "spam"));

        JsonNode blocked = card().get("blocked");

        assertThat(blocked.get("by").asText()).isEqualTo("Ada Agent");
        assertThat(blocked.get("at").asText()).isEqualTo(MutableClock.START.toString());
        assertThat(blocked.get("reason").asText()).isEqualTo("spam");
    }

    @Test
    void tellsNothingOfWhoseWordsWereErased() {
        Post opener = Posts.post("101").by(JANE).build();
        stage.hears(opener);
        rest.authors.remember(MemoryNetwork.X, List.of(JANE), stage.clock.instant());
        rest.earlier = (person, all, without, most) -> {
            throw new AssertionError("nobody is looked for");
        };
        stage.journal.erased(stage.entry(opener).id(), new Post(opener.id(), opener.firstId(), opener.thread(), opener.kind(),
                opener.repliedTo(), opener.quoted(), Author.unknown(""), "", opener.createdAt(), Set.of(), List.of(), opener.permalink()),
                "deleted");

        assertThat(card().get("author").isNull()).isTrue();
        assertThat(card().toString()).doesNotContain("jane", "501", "alert");
    }

    @Test
    void keepsWhoWroteInPrivateFromWhoeverMayNotRead() {
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of("confidants"), Approval.NEVER, Set.of(), Set.of(), true));
        stage.journal.record(Stage.ACME, Posts.post("101").by(JANE).seenBy(Visibility.DIRECT).build(), Heard.DIRECT,
                stage.clock.instant());
        stage.work();

        assertThat(card().get("author").isNull()).isTrue();
        assertThat(card().toString()).doesNotContain("jane", "501");
    }

    @Test
    void findsTheAuthorOfTheFirstPostHoweverLongTheThreadIs() {
        Post opener = Posts.post("101").by(JANE).build();
        stage.hears(opener);
        for (int i = 0; i < 320; i++) {
            stage.network.said(Posts.replyTo(opener, Integer.toString(1000 + i)).by("7", "joe").text("@acme me too " + i)
                    .at(stage.clock.instant().plusSeconds(i)).build());
        }
        stage.poll();
        stage.work();

        assertThat(card().at("/author/handle").asText()).isEqualTo("jane_doe");
    }
}
