package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Profile;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose keys they are, and what is said when they are wrong. */
class XKeysTest {

    private static final String MENTIONS = "/2/users/" + Seed.BRAND_ID + "/mentions";
    private static final Source SOURCE = new Source.Mentions();

    private final XStage stage = new XStage();
    private Cursor start;

    @BeforeEach
    void open() {
        start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysWhoseKeysTheseAre() {
        assertThat(stage.x.identify(new Credentials(XStage.KEYS))).isEqualTo(Answer.got(new Profile(Seed.BRAND_ID, "acme",
                "Acme Support")));
    }

    @Test
    void takesKeysWithTheBlanksThatCopyingBrings() {
        Map<String, String> copied = new HashMap<>(XStage.KEYS);
        copied.replaceAll((field, key) -> " " + key + "\n");

        assertThat(stage.x.identify(new Credentials(copied))).isInstanceOf(Answer.Got.class);
    }

    @Test
    void tellsWrongKeysFromEverythingElse() {
        Map<String, String> wrong = new HashMap<>(XStage.KEYS);
        wrong.put("consumerSecret", "somebody else's");

        assertThat(failure(stage.x.identify(new Credentials(wrong)))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThat(failure(stage.x.identify(new Credentials(Map.of("consumerKey", "abc")))))
                .isEqualTo(new SocialFailure.Unauthorized("consumerSecret is missing"));
    }

    @Test
    void knowsARevokedToken() {
        stage.square.x().revoke(Seed.ACCESS_TOKEN);

        assertThat(failure(stage.poll(SOURCE, start))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void doesNotTakeABrokenConnectionForARevokedToken() {
        stage.polled(SOURCE, start);
        for (int i = 0; i < 3; i++) {
            stage.square.troubles().arm(new Trouble.AnswerLost(), "GET", MENTIONS, 1);
            Answer<Poll> answer = stage.poll(SOURCE, start);
            assertThat(answer instanceof Answer.Failed<Poll>(SocialFailure.Unauthorized refused) ? refused : "fine").isEqualTo("fine");
            stage.polled(SOURCE, start);
        }
    }
}
