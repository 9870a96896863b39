package io.listeningpost.mentions;

import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;

/** What the tests of decisions share: an agent who decides about posts, and intake that works afterwards. */
abstract class Deciding {

    Stage stage = new Stage();
    private int keys;

    Decision decide(Post about, Act act) {
        Decision added = stage.decisions.add(new NewDecision(
                "k" + ++keys, Stage.ACME, about.firstId(), act, "agent", stage.clock.instant()));
        rounds();
        return now(added);
    }

    Decision now(Decision decision) {
        return stage.decisions.find(decision.id()).orElseThrow();
    }

    /** As after a decision: decide, and intake. */
    void rounds() {
        stage.decide();
        stage.work();
    }
}
