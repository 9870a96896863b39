package io.listeningpost.sandbox.square.crowd;

import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.mastodon.MastodonSeed;
import io.listeningpost.sandbox.square.mastodon.Toot;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a Mastodon server, where nobody hears of an answer that does not name them. */
public final class MastodonCrowd implements Crowd {

    /** How words begin that name the brand. */
    public static final String NAMED = "@" + MastodonSeed.BRAND + " ";

    private static final String PUBLIC = "public";

    private final MastodonRoom mastodon;

    public MastodonCrowd(MastodonRoom mastodon) {
        this.mastodon = mastodon;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.complementOf(EnumSet.of(Way.SHARING, Way.CLOSING));
    }

    @Override
    public String nora() {
        return "nora";
    }

    @Override
    public String join(String handle, String name) {
        mastodon.join(handle, name);
        return handle;
    }

    @Override
    public String says(String who, @Nullable String to, String words) {
        return mastodon.post(who, NAMED + words, PUBLIC, to).id();
    }

    @Override
    public String muses(String who, @Nullable String to, String words) {
        return mastodon.post(who, words, PUBLIC, to).id();
    }

    @Override
    public String whispers(String who, String words) {
        return mastodon.post(who, NAMED + words, "direct", null).id();
    }

    @Override
    public String confides(String who, String words) {
        return mastodon.post(who, NAMED + words, "private", null).id();
    }

    @Override
    public void hides(String who) {
        mastodon.block(who, MastodonSeed.BRAND);
    }

    @Override
    public void edits(String who, String post, String words) {
        mastodon.edit(post, NAMED + words);
    }

    @Override
    public void deletes(String who, String post) {
        mastodon.delete(post);
    }

    @Override
    public String byHand(String to, String words) {
        return mastodon.post(MastodonSeed.BRAND, words, PUBLIC, to).id();
    }

    @Override
    public List<Said> said() {
        return mastodon.by(MastodonSeed.BRAND).stream().map(MastodonCrowd::said).toList();
    }

    static Said said(Toot toot) {
        return new Said(toot.id(), toot.text(), Objects.requireNonNullElse(toot.replyTo(), ""),
                toot.visibility().equals(PUBLIC) || toot.visibility().equals("unlisted"));
    }
}
