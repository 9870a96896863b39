package io.listeningpost.sandbox.square.x.world;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post before it is one.
 *
 * @param excluded ids of people whom a reply shall not mention
 * @param late     how long timelines hide it
 * @param byRobot  sent through the API, where the stricter rules hold
 * @param media    ids of uploaded photos
 */
public record Draft(String text, @Nullable String repliesTo, @Nullable String quotes, Set<String> excluded, ReplySettings replySettings,
        String source, Duration late, boolean byRobot, List<String> media) {

    /** A post of a person at the web page. */
    public static Draft byHand(String text) {
        return new Draft(text, null, null, Set.of(), ReplySettings.EVERYONE, "Square Web App", Duration.ZERO, false, List.of());
    }

    /** A post sent through the API by the named app. */
    public static Draft byApp(String text, String app) {
        return new Draft(text, null, null, Set.of(), ReplySettings.EVERYONE, app, Duration.ZERO, true, List.of());
    }

    /** This draft, answering a post. */
    public Draft to(@Nullable String post) {
        return new Draft(text, post, quotes, excluded, replySettings, source, late, byRobot, media);
    }

    /** This draft, quoting a post. */
    public Draft quoting(@Nullable String post) {
        return new Draft(text, repliesTo, post, excluded, replySettings, source, late, byRobot, media);
    }

    /** This draft without a mention of these people. */
    public Draft without(Set<String> people) {
        return new Draft(text, repliesTo, quotes, people, replySettings, source, late, byRobot, media);
    }

    /** This draft under other reply settings. */
    public Draft open(ReplySettings settings) {
        return new Draft(text, repliesTo, quotes, excluded, settings, source, late, byRobot, media);
    }

    /** This draft, shown by timelines only after a while. */
    public Draft late(Duration delay) {
        return new Draft(text, repliesTo, quotes, excluded, replySettings, source, delay, byRobot, media);
    }

    /** This draft with these photos. */
    public Draft with(List<String> photos) {
        return new Draft(text, repliesTo, quotes, excluded, replySettings, source, late, byRobot, List.copyOf(photos));
    }
}
