package io.listeningpost.sandbox.square.crowd;

import io.listeningpost.sandbox.square.bluesky.BlueskyRoom;
import io.listeningpost.sandbox.square.bluesky.Kept;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of Bluesky. */
public final class BlueskyCrowd implements Crowd {

    private static final String SERVER = ".bsky.square";

    private final BlueskyRoom bluesky;
    private final String brand;

    public BlueskyCrowd(BlueskyRoom bluesky) {
        this(bluesky, BlueskyRoom.BRAND);
    }

    /** @param brand whom they speak to */
    public BlueskyCrowd(BlueskyRoom bluesky, String brand) {
        this.bluesky = bluesky;
        this.brand = brand;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.of(Way.MUSING, Way.ANSWERING, Way.CLOSING, Way.HIDING, Way.EDITING, Way.DELETING);
    }

    @Override
    public String nora() {
        return "nora" + SERVER;
    }

    @Override
    public String join(String handle, String name) {
        String full = handle.replace('_', '-') + SERVER;
        bluesky.join(full, name);
        return full;
    }

    @Override
    public String says(String who, @Nullable String to, String words) {
        return publish(who, to, "@" + brand + " " + words);
    }

    @Override
    public String muses(String who, @Nullable String to, String words) {
        return publish(who, to, words);
    }

    private String publish(String who, @Nullable String to, String words) {
        return (to == null ? bluesky.post(who, words) : bluesky.reply(who, to, words)).uri();
    }

    @Override
    public String closes(String who, String words) {
        String post = says(who, null, words);
        bluesky.close(who, post);
        return post;
    }

    @Override
    public void hides(String who) {
        bluesky.block(who, brand);
    }

    @Override
    public void edits(String who, String post, String words) {
        bluesky.edit(who, post, "@" + brand + " " + words);
    }

    @Override
    public void deletes(String who, String post) {
        bluesky.delete(post);
    }

    @Override
    public String byHand(String to, String words) {
        return bluesky.reply(brand, to, words).uri();
    }

    @Override
    public List<Said> said() {
        return bluesky.postsBy(brand).stream().map(BlueskyCrowd::said).toList();
    }

    static Said said(Kept post) {
        return new Said(post.uri(), post.value().path("text").asText(), post.parent().orElse(""), true);
    }
}
