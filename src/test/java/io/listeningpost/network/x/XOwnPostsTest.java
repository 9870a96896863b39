package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Address;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for a post whose answer never came, on an account that has said a lot since. */
class XOwnPostsTest {

    private XStage stage;

    @BeforeEach
    void open() {
        stage = new XStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void findsAPostBehindAHundredNewerOnes() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        Instant since = stage.clock.instant();
        stage.clock.advance(Duration.ofSeconds(1));
        String lookedFor = stage.square.x().reply("acme", mention.value(), "We look for it.").id();
        for (int newer = 0; newer < 100; newer++) {
            stage.clock.advance(Duration.ofSeconds(1));
            stage.square.x().post("acme", "Something else, number " + newer);
        }

        assertThat(got(stage.x.sentSince(stage.acme, new Address.Answering(mention), since))).extracting(Post::id)
                .contains(new PostId(lookedFor));
    }
}
