package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;

import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of delivery share: two customers who wrote, and the end of the grace time. */
abstract class Deliveries {

    static final Duration GRACE = Duration.ofSeconds(60);

    final Stage stage = new Stage();
    final Post mention = post("101").text("@acme my order never arrived").build();
    final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();

    @BeforeEach
    void twoCustomersWrote() {
        stage.hears(mention, other);
    }

    DeliveryReport afterGrace() {
        stage.clock.advance(GRACE);
        return stage.deliver();
    }
}
