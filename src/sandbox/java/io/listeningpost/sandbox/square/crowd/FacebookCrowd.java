package io.listeningpost.sandbox.square.crowd;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever speaks on a Page of Facebook: nobody has a handle, and what is posted there concerns the Page. */
public final class FacebookCrowd implements Crowd {

    private final FacebookRoom facebook;
    private final AtomicLong people = new AtomicLong(24_000_000_000_001_000L);

    public FacebookCrowd(FacebookRoom facebook) {
        this.facebook = facebook;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.of(Way.ANSWERING, Way.WHISPERING, Way.CLOSING, Way.EDITING, Way.DELETING);
    }

    @Override
    public String nora() {
        return FacebookSeed.NORA;
    }

    /** People are numbers there. */
    @Override
    public String join(String handle, String name) {
        String id = String.valueOf(people.getAndIncrement());
        facebook.join(id, name);
        return id;
    }

    @Override
    public String handle(String who) {
        return "";
    }

    @Override
    public String says(String who, @Nullable String to, String words) {
        return (to == null ? facebook.post(who, words) : facebook.comment(who, to, words)).id();
    }

    @Override
    public String muses(String who, @Nullable String to, String words) {
        if (to == null) {
            throw new UnsupportedOperationException("what is posted on a Page concerns it");
        }
        return facebook.comment(who, to, words).id();
    }

    @Override
    public String whispers(String who, String words) {
        return facebook.write(who, words).id();
    }

    /** Below the Page's own notice. */
    @Override
    public String closes(String who, String words) {
        return facebook.closed(who, FacebookSeed.NOTICE, words).id();
    }

    @Override
    public void edits(String who, String post, String words) {
        facebook.edit(post, words);
    }

    @Override
    public void deletes(String who, String post) {
        facebook.delete(post);
    }

    @Override
    public String byHand(String to, String words) {
        return facebook.comment(FacebookSeed.PAGE_ID, to, words).id();
    }

    /** The Page's notice stood there before. */
    @Override
    public List<Said> said() {
        Stream<Said> letters = facebook.letters().stream().filter(letter -> letter.author().equals(FacebookSeed.PAGE_ID))
                .map(letter -> new Said(letter.id(), letter.text(), letter.person(), false));
        return Stream.concat(facebook.by(FacebookSeed.PAGE_ID).stream().filter(entry -> !entry.id().equals(FacebookSeed.NOTICE))
                .map(FacebookCrowd::said), letters).toList();
    }

    static Said said(Entry entry) {
        return new Said(entry.id(), entry.text(), Objects.requireNonNullElse(entry.parent() == null ? entry.post() : entry.parent(), ""),
                true);
    }
}
