package io.listeningpost.network.bluesky;

import io.listeningpost.social.PostId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a post, {@code at://did/app.bsky.feed.post/key}: by the author's unchanging id and never by a handle.
 *
 * @param did  who keeps it
 * @param rkey its key there
 */
record SkyUri(String did, String rkey) {

    static final String POSTS = "app.bsky.feed.post";

    private static final Pattern FORM = Pattern.compile("at://(did:[a-z]+:[A-Za-z0-9._:%-]{1,110})/app\\.bsky\\.feed\\.post/"
            + "([A-Za-z0-9._:~-]{1,50})");

    /** Empty for everything that is no address of a post. */
    static Optional<SkyUri> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && text.length() <= 200 ? Optional.of(new SkyUri(form.group(1), form.group(2))) : Optional.empty();
    }

    static Optional<SkyUri> of(PostId id) {
        return of(id.value());
    }

    PostId id() {
        return new PostId(toString());
    }

    @Override
    public String toString() {
        return "at://" + did + "/" + POSTS + "/" + rkey;
    }
}
