package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody said to everybody lately, as X tells it. */
class XAuthorPostsTest {

    private XStage stage;
    private String nora;

    @BeforeEach
    void open() {
        stage = new XStage();
        nora = stage.square.x().person("nora_k").id();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Post> said(int most) {
        return got(stage.x.postsBy(stage.acme, nora, most));
    }

    @Test
    void tellsTheNewestFirstWithoutWhatWasPassedOn() {
        String theirs = stage.square.x().post("kid42", "look at this").id();
        for (int number = 1; number <= 7; number++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.square.x().post("nora_k", "number " + number);
        }
        stage.clock.advance(Duration.ofMinutes(1));
        stage.square.x().repost("nora_k", theirs);

        assertThat(said(5)).extracting(Post::text).containsExactly("number 7", "number 6", "number 5", "number 4", "number 3");
        assertThat(said(2)).extracting(Post::text).containsExactly("number 7", "number 6");
        assertThat(said(1).getFirst().author().handle()).isEqualTo("nora_k");
    }

    @Test
    void asksOnceAndForNobodyBesides() {
        stage.square.x().post("nora_k", "@kid42 what do you say?");

        said(5);

        assertThat(stage.square.history().count(Calls.to("GET", "/2/users/*/tweets"))).isEqualTo(1);
        assertThat(stage.square.history().count(Calls.to("GET", "/2/users"))).isZero();
    }

    @Test
    void tellsNothingOfSomebodyProtectedThoughTheBrandMayReadThem() {
        stage.square.x().post("nora_k", "for my friends");
        stage.square.x().guard("nora_k", true);
        stage.square.x().follow("acme", "nora_k");

        assertThat(said(5)).isEmpty();
    }

    @Test
    void saysThatSomebodyIsGoneAndNotThatTheAccountIs() {
        stage.square.x().suspend("nora_k", true);

        assertThat(stage.x.postsBy(stage.acme, nora, 5)).satisfies(answer -> assertThat(failure(answer))
                .isInstanceOfSatisfying(SocialFailure.Refused.class, why -> {
                    assertThat(why.why()).isEqualTo(Refusal.TARGET_GONE);
                    assertThat(why.concernsAccount()).isFalse();
                }));
    }
}
