package io.listeningpost.sandbox.square.crowd;

import io.listeningpost.sandbox.square.feed.FeedRoom;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sites that an alert tells of. People are sites, and posts are known by their address; what goes on with a story has its headline.
 * Nobody is answered there.
 */
public final class FeedCrowd implements Crowd {

    private final FeedRoom feeds;
    private final Map<String, String> headlines = new HashMap<>();

    public FeedCrowd(FeedRoom feeds) {
        this.feeds = feeds;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.noneOf(Way.class);
    }

    @Override
    public String nora() {
        return "nora.example";
    }

    @Override
    public String join(String handle, String name) {
        return handle.replace('_', '-') + ".example";
    }

    @Override
    public String says(String who, @Nullable String to, String words) {
        String page = "https://" + who + "/" + headlines.size();
        String headline = to == null ? words : headlines.get(to);
        headlines.put(page, headline);
        feeds.alert(page, headline, words);
        return page;
    }

    @Override
    public String muses(String who, @Nullable String to, String words) {
        throw new UnsupportedOperationException("an alert tells what concerns the brand");
    }

    @Override
    public List<Said> said() {
        return List.of();
    }
}
