package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;

import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;

/** What the tests of intake share: a mention, and the request that it opened. */
abstract class Mentioned {

    final Stage stage = new Stage();
    final Post mention = post("101").text("@acme my order never arrived").build();

    long issue() {
        return stage.conversation(mention).request().orElseThrow().issueId();
    }
}
