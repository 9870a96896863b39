package io.listeningpost.conduct;

import io.listeningpost.network.SquareStage;
import io.listeningpost.network.bluesky.SquareSkyStage;
import io.listeningpost.network.facebook.FacebookStage;
import io.listeningpost.network.feed.FeedStage;
import io.listeningpost.network.mastodon.MastodonStage;
import io.listeningpost.network.x.XContractStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Every network, and what it lacks of what the rules need, with the reason why. */
enum OnNetwork {
    X("x", XContractStage::new, Map.of()),

    BLUESKY("bluesky", SquareSkyStage::open, Map.of(
            Need.DIRECT, "direct messages are a service of their own, with rights that would open all of them",
            Need.PERMISSION, "whoever may be answered may be answered by everybody",
            Need.PRICES, "it takes no money",
            Need.REPOSTS, "only mentions, answers and quotes are asked for",
            Need.FOLLOWERS, "every post is public")),

    MASTODON("mastodon", MastodonStage::new, Map.of(
            Need.QUOTES, "most servers tell none: the room is one of them",
            Need.PERMISSION, "everybody may answer what they can see",
            Need.PRICES, "it takes no money",
            Need.REPOSTS, "only mentions and quotes are asked for",
            Need.CLOSING, "who may see a post may answer it")),

    FACEBOOK("facebook", FacebookStage::new, Map.of(
            Need.QUOTES, "a Page is not told who shares its posts",
            Need.PERMISSION, "a Page answers whatever is said on it",
            Need.PRICES, "it takes no money",
            Need.HANDLES, "people have none by which a text could name them",
            Need.REPOSTS, "a Page is not told who shares its posts",
            Need.FOLLOWERS, "a Page hears only what everybody can read, and messages",
            Need.HIDING, "what a Page cannot see it is not told of")),

    FEED("feed", FeedStage::new, Map.of(
            Need.SPEECH, "nobody on a page can be answered from here",
            Need.DIRECT, "a feed has entries and nothing else",
            Need.QUOTES, "nothing of ours stands there",
            Need.PRICES, "it takes no money",
            Need.HANDLES, "nothing is said there",
            Need.REPOSTS, "the same story elsewhere is a post of its own",
            Need.FOLLOWERS, "whoever knows the address reads everything",
            Need.CLOSING, "nobody can be answered anyway",
            Need.HIDING, "a site does not know who reads its feed",
            Need.CHANGES, "feeds drop old entries, so nobody knows what was taken back"));

    private final String key;
    private final Callable<SquareStage> stage;
    private final Map<Need, String> lacks;

    OnNetwork(String key, Callable<SquareStage> stage, Map<Need, String> lacks) {
        this.key = key;
        this.stage = stage;
        this.lacks = lacks;
    }

    /** As the network calls itself among others. */
    String key() {
        return key;
    }

    Map<Need, String> lacks() {
        return lacks;
    }

    /** Why this rule does not apply here; empty where it does. */
    Optional<String> exempt(Rule rule) {
        List<Need> missing = rule.needs().stream().filter(lacks::containsKey).toList();
        return missing.stream().findFirst().map(need -> rule + " does not apply to " + this + ": " + lacks.get(need) + ".");
    }

    /** A network in which nobody has said anything yet. */
    SquareStage open() {
        try {
            return stage.call();
        } catch (Exception e) {
            throw new AssertionError("the stage of " + this + " does not open", e);
        }
    }
}
