package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twitter4j.HttpParameter;

/** What goes over the wire. */
class XQuestionsTest {

    private static final LinkedAccount ACME = new LinkedAccount(new AccountId(new Network("x"), "99"), "acme", new Credentials(Map.of(
            "consumerKey", "consumer-key", "consumerSecret", "consumer-secret", "accessToken", "access-token",
            "accessTokenSecret", "access-secret")));

    private final MutableClock clock = new MutableClock();
    private Recorder recorder;

    @BeforeEach
    void open() throws IOException {
        recorder = new Recorder();
    }

    @AfterEach
    void close() {
        recorder.close();
    }

    @Test
    void asksForMentionsAfterTheCursorWithEverythingThatAPostNeeds() {
        recorder.says(200, "{\"meta\":{\"result_count\":0}}");
        try (XNetwork x = XOn.at(recorder.address(), XFields.TWEET, clock)) {
            x.listen(ACME, new Source.Mentions(), x.since(clock.instant()), page -> { });
        }

        Recorder.Asked asked = recorder.asked().getFirst();
        assertThat(asked.uri().getPath()).isEqualTo("/2/users/99/mentions");
        assertThat(query(asked)).containsEntry("since_id", XIds.justBefore(clock.instant())).containsEntry("max_results", "100")
                .doesNotContainKey("pagination_token");
        assertThat(query(asked).get("tweet.fields").split(",")).contains("note_tweet", "referenced_tweets", "edit_history_tweet_ids",
                "conversation_id", "created_at", "entities", "author_id",
                "display_text_range", "reply_settings", "in_reply_to_user_id", "edit_controls", "attachments");
        assertThat(query(asked)).containsEntry("expansions", "attachments.media_keys");
        assertThat(asked.header("Authorization")).startsWith("OAuth ").contains("oauth_signature=\"")
                .contains("oauth_token=\"access-token\"")
                .doesNotContain("secret");
    }

    @Test
    void asksByTheNewNamesWhenTold() {
        recorder.says(200, "{\"meta\":{\"result_count\":0}}");
        try (XNetwork x = XOn.at(URI.create(recorder.address() + "/gate/way/"), XFields.POST, clock)) {
            x.lookup(ACME, List.of(new PostId("11"), new PostId("not an id"), new PostId("12"), new PostId("11")));
        }

        Recorder.Asked asked = recorder.asked().getFirst();
        assertThat(asked.uri().getPath()).isEqualTo("/gate/way/2/tweets");
        assertThat(query(asked)).containsEntry("ids", "11,12")
                .containsEntry("expansions", "author_id,referenced_posts,attachments.media_keys")
                .containsKey("post.fields");
        assertThat(asked.uri().getQuery()).doesNotContain("tweet");
    }

    @Test
    void doesNotSayThatAPostIsMissingWhenItOnlyCouldNotReadIt() {
        recorder.says(200, "{\"data\":[{\"id\":\"11\"},{\"id\":\"12\",\"text\":\"a\"}]}");
        try (XNetwork x = XOn.at(recorder.address(), XFields.TWEET, clock)) {
            assertThat(x.sentSince(ACME, new Address.Answering(new PostId("1")), clock.instant().minus(Duration.ofHours(1))))
                    .isInstanceOf(Answer.Failed.class);
            assertThat(x.lookup(ACME, List.of(new PostId("11")))).isInstanceOfSatisfying(Answer.Got.class, got ->
                    assertThat(((Lookup) got.value()).absent()).isEmpty());
        }
    }

    private static Map<String, String> query(Recorder.Asked asked) {
        return Arrays.stream(asked.uri().getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> HttpParameter.decode(pair[0]), pair -> HttpParameter.decode(pair[1])));
    }
}
