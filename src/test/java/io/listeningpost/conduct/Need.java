package io.listeningpost.conduct;

import io.listeningpost.network.SquareStage;
import io.listeningpost.sandbox.square.crowd.Way;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Heard;
import java.util.function.Predicate;

/** What a network must have so that a rule can be kept or broken there; asked of the network, never of a list. */
enum Need {
    /** The brand can answer; where it says so, it is tried. */
    SPEECH(stage -> stage.can(Way.ANSWERING)),
    /** It hears what is written to the brand alone. */
    DIRECT(stage -> can(stage).hears().contains(Heard.DIRECT)),
    QUOTES(stage -> can(stage).hears().contains(Heard.QUOTE)),
    /** Only authors who named or quoted the brand may be answered. */
    PERMISSION(stage -> can(stage).mustBeNamed()),
    /** It takes money. */
    PRICES(stage -> !stage.network().publishedPrices().isEmpty()),
    /** People there are named by handles in the words themselves, which tells them of the post. */
    HANDLES(stage -> !stage.crowd().handle(stage.crowd().nora()).isEmpty() && stage.can(Way.ANSWERING)),
    /** The brand is told of posts that somebody hands on. */
    REPOSTS(stage -> stage.can(Way.SHARING)),
    /** There are posts that only some can read. */
    FOLLOWERS(stage -> stage.can(Way.CONFIDING)),
    /** Authors can forbid the brand to answer. */
    CLOSING(stage -> stage.can(Way.CLOSING)),
    /** Authors can keep the brand from seeing what they wrote. */
    HIDING(stage -> stage.can(Way.HIDING)),
    /** Authors change and delete what they wrote, and the network tells. */
    CHANGES(stage -> stage.can(Way.EDITING) && stage.can(Way.DELETING));

    private final Predicate<SquareStage> met;

    Need(Predicate<SquareStage> met) {
        this.met = met;
    }

    boolean isMet(SquareStage stage) {
        return met.test(stage);
    }

    private static Capabilities can(SquareStage stage) {
        return stage.network().capabilities(stage.brand().id());
    }
}
