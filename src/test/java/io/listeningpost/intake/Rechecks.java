package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Optional;

/** What the tests of the second look share: two posts of one thread, and time that goes by. */
abstract class Rechecks {

    static final Duration SECOND_LOOK = Duration.ofMinutes(10);
    static final Duration HOUR = Duration.ofHours(1);

    final Stage stage = new Stage();
    final Post mention = post("101").text("@acme my order never arrived")
            .with(new Media("photo", Optional.of("https://media.example/1.png"), Optional.of("a broken box"))).build();
    final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();

    RecheckReport lookAfter(Duration time) {
        stage.clock.advance(time);
        return stage.recheck();
    }

    /** The first look that finds posts gone, and the second. */
    RecheckReport lookTwice() {
        lookAfter(PostWatch.PACE);
        return lookAfter(SECOND_LOOK);
    }

    static AccountSettings settings() {
        return LinkedAccounts.acme().build();
    }

    void save(AccountSettings settings) {
        stage.accounts.save(settings);
    }

    static Hearing recheckFor(int days) {
        return Listens.toEverything().recheckingFor(days).build();
    }
}
