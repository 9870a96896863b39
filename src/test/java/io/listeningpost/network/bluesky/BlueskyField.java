package io.listeningpost.network.bluesky;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Address;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Deed;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Poll;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is Bluesky's own is asked before a Square that is as odd as the real one. */
abstract class BlueskyField {

    SquareSkyStage stage;
    Cursor cursor;
    final Set<PostId> heard = new HashSet<>();

    @BeforeEach
    void open() throws IOException {
        stage = SquareSkyStage.open();
        cursor = stage.network().since(stage.clock().instant());
        stage.pass(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    void poll(Source source) {
        boolean more = true;
        for (int polls = 0; more && polls < 30; polls++) {
            Poll poll = got(stage.network().listen(stage.brand(), source, cursor,
                    page -> page.posts().forEach(post -> heard.add(post.id()))));
            cursor = poll.next();
            assertThat(cursor.value()).hasSizeLessThanOrEqualTo(400);
            more = poll.more();
        }
    }

    Outgoing reply(PostId to, String words) {
        return new Outgoing(new Address.Answering(to), words, List.of(), false,
                Optional.of(new Deed("deed " + words, stage.clock().instant().minusSeconds(5))));
    }
}
