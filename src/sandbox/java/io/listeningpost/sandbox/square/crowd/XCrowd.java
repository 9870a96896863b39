package io.listeningpost.sandbox.square.crowd;

import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of X. */
public final class XCrowd implements Crowd {

    /** How words begin that name the brand. */
    public static final String NAMED = "@" + Seed.BRAND + " ";

    private static final int FOLLOWERS = 100;

    private final XRoom x;

    public XCrowd(XRoom x) {
        this.x = x;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.allOf(Way.class);
    }

    @Override
    public String nora() {
        return "nora_k";
    }

    @Override
    public String join(String handle, String name) {
        return x.join(handle, name, FOLLOWERS).handle();
    }

    @Override
    public String says(String who, @Nullable String to, String words) {
        return publish(who, to, NAMED + words);
    }

    @Override
    public String muses(String who, @Nullable String to, String words) {
        return publish(who, to, words);
    }

    private String publish(String who, @Nullable String to, String words) {
        return (to == null ? x.post(who, words) : x.reply(who, to, words)).first();
    }

    @Override
    public void shares(String who, String post) {
        x.repost(who, post);
    }

    @Override
    public String whispers(String who, String words) {
        return x.message(who, Seed.BRAND, words).id();
    }

    /** The brand follows them, and nobody else sees what they say. */
    @Override
    public String confides(String who, String words) {
        x.follow(Seed.BRAND, who);
        x.guard(who, true);
        return says(who, null, words);
    }

    /** X lets everybody answer who is named, so the author's words name nobody. */
    @Override
    public String closes(String who, String words) {
        return x.publish(who, Draft.byHand(Seed.BRAND + ", " + words).open(ReplySettings.FOLLOWING)).first();
    }

    @Override
    public void hides(String who) {
        x.guard(who, true);
    }

    @Override
    public void edits(String who, String post, String words) {
        x.edit(who, post, NAMED + words);
    }

    @Override
    public void deletes(String who, String post) {
        x.delete(who, post);
    }

    @Override
    public String byHand(String to, String words) {
        return x.reply(Seed.BRAND, to, words).first();
    }

    @Override
    public List<Said> said() {
        Stream<Said> letters = x.world().messages().stream().filter(message -> message.sender().equals(Seed.BRAND_ID))
                .map(message -> new Said(message.id(), message.text(), other(message), false)).toList().reversed().stream();
        return Stream.concat(x.postsBy(Seed.BRAND).reversed().stream().map(XCrowd::said), letters).toList();
    }

    /** What the brand typed, without whom X names in front of an answer. */
    static Said said(Post post) {
        return new Said(post.id(), post.typed(), Objects.requireNonNullElse(post.repliesTo(), ""), true);
    }

    private static String other(Message message) {
        return Stream.of(message.conversation().split("-")).filter(id -> !id.equals(Seed.BRAND_ID)).findFirst().orElse("");
    }
}
