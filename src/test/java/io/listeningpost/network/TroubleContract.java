package io.listeningpost.network;

import static io.listeningpost.testing.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.network.NetworkStage.Feat;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Answer;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read into limits, nonsense and keys that are taken back, whatever was asked. */
interface TroubleContract extends NetworkQuestions {

    @Test
    default void waitsWhenItIsToldTo() {
        can(Feat.TROUBLES);
        PostId mention = stage().mentions("slowly");
        stage().settle();
        for (Doing doing : Doing.values()) {
            for (Duration reset : new Duration[] {Duration.ofMinutes(7), null}) {
                stage().strike(new Trouble.RateLimited(reset), doing);
                SocialFailure failure = failure(does(doing, mention));
                stage().heal();

                assertThat(failure).as("%s", doing).isInstanceOf(SocialFailure.RateLimited.class);
                Instant until = ((SocialFailure.RateLimited) failure).until();
                Instant now = stage().clock().instant();
                assertThat(until).as("%s", doing).isAfter(now).isBefore(now.plus(Duration.ofDays(1)));
                if (reset != null) {
                    assertThat(until).as("%s", doing).isBetween(now.plus(reset).minusSeconds(1), now.plus(reset).plusSeconds(1));
                }
            }
        }
        assertThat(stage().below(mention)).isEmpty();
    }

    @Test
    default void readsNothingIntoNonsense() {
        can(Feat.TROUBLES);
        PostId mention = stage().mentions("hello?");
        stage().settle();
        for (Trouble trouble : List.of(new Trouble.Unavailable(), new Trouble.ErrorPage(), new Trouble.WrongPage(),
                new Trouble.HalfABody(), new Trouble.Dropped(), new Trouble.Said(200, "application/json", "{}"),
                new Trouble.Said(200, "application/json", "[]"), new Trouble.Said(200, "application/json", "null"))) {
            for (Doing doing : List.of(Doing.ASKING_WHO, Doing.LISTENING, Doing.LOOKING_UP)) {
                if (trouble instanceof Trouble.Said said && stage().isGood(said.body(), doing)) {
                    continue;
                }
                stage().strike(trouble, doing);
                assertThat(failure(does(doing, mention))).as("%s at %s", trouble, doing).isInstanceOf(SocialFailure.Unavailable.class);
                stage().heal();
            }
        }
    }

    @Test
    default void knowsThatItsKeysAreTakenBack() {
        can(Feat.REVOKING);
        PostId mention = stage().mentions("still there?");
        stage().settle();
        stage().revoke();

        for (Doing doing : Doing.values()) {
            assertThat(failure(does(doing, mention))).as("%s", doing).isInstanceOf(SocialFailure.Unauthorized.class);
        }
        assertThat(stage().below(mention)).isEmpty();
    }

    default Answer<?> does(Doing doing, PostId post) {
        return switch (doing) {
            case ASKING_WHO -> stage().network().identify(stage().brand().credentials());
            case LISTENING -> stage().network().listen(stage().brand(), MENTIONS, cursor(), page -> { });
            case SENDING -> send(reply(post, "said while " + doing));
            case LOOKING_UP -> lookUp(List.of(post));
        };
    }
}
