package io.listeningpost.testing;

import io.listeningpost.social.Address;
import io.listeningpost.social.Author;
import io.listeningpost.social.Charge;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.TextRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What a {@link MemoryNetwork}, which guards it, refuses of our posts and messages, and what it makes and shows of the others. */
final class MemorySending {

    static final TextRules RULES = new TwitterTextRules();

    private final MemoryTimeline timeline;
    private final MemoryLetters letters;
    private final MemoryUploads uploads;
    private final List<Charge> charged = new ArrayList<>();
    private boolean direct = true;
    private int nextId = 9001;

    MemorySending(MemoryTimeline timeline, MemoryLetters letters, MemoryUploads uploads) {
        this.timeline = timeline;
        this.letters = letters;
        this.uploads = uploads;
    }

    void dropDirectMessages() {
        direct = false;
    }

    boolean isDirect() {
        return direct;
    }

    List<Charge> charged() {
        return List.copyOf(charged);
    }

    static Charge charge(Outgoing outgoing) {
        if (outgoing.to() instanceof Address.Person) {
            return Charge.DIRECT;
        }
        return !RULES.links(outgoing.text()).isEmpty() ? Charge.POST_WITH_LINK : outgoing.goesOn() ? Charge.POST : Charge.SUMMONED_POST;
    }

    Optional<SocialFailure> refusal(LinkedAccount account, Outgoing outgoing) {
        if (outgoing.text().isBlank() && outgoing.pictures().isEmpty() || !uploads.has(outgoing.pictures(), outgoing.to())) {
            return refused(Refusal.INVALID, "nothing to post, or unknown media");
        }
        return switch (outgoing.to()) {
            case Address.Person person when !direct -> refused(Refusal.RESTRICTED, "no direct messages");
            case Address.Person person -> letters.refusal(person, outgoing.text());
            case Address.Answering(PostId target) -> refusal(timeline.find(target), account, outgoing);
        };
    }

    private Optional<SocialFailure> refusal(Optional<Post> target, LinkedAccount account, Outgoing outgoing) {
        String text = outgoing.text();
        if (target.isEmpty()) {
            return refused(Refusal.TARGET_GONE, "the post is gone");
        }
        if (!timeline.isOurs(target.get()) && !target.get().names(account.handle()) && !timeline.answersUs(target.get())) {
            return refused(Refusal.NOT_ADDRESSED, "you can only reply where you are mentioned");
        }
        if (RULES.weigh(text) > RULES.limit()) {
            return refused(Refusal.TOO_LONG, "too long");
        }
        Predicate<Post> same = post -> post.text().equals(shown(target.get(), text)) && outgoing.pictures().isEmpty();
        return timeline.ours().stream().anyMatch(same) ? refused(Refusal.DUPLICATE, "duplicate content") : Optional.empty();
    }

    static Optional<SocialFailure> refused(Refusal why, String detail) {
        return Optional.of(new SocialFailure.Refused(why, detail));
    }

    PostId make(LinkedAccount account, Outgoing outgoing, Instant at) {
        charged.add(charge(outgoing));
        timeline.sends(account.id());
        PostId id = new PostId(Integer.toString(nextId++));
        switch (outgoing.to()) {
            case Address.Person person -> letters.send(id, us(account), person, outgoing.text(), at);
            case Address.Answering(PostId target) -> post(id, account, timeline.find(target).orElseThrow(), outgoing.text(), at);
        }
        uploads.use(id, outgoing.pictures());
        return id;
    }

    private void post(PostId id, LinkedAccount account, Post target, String text, Instant at) {
        timeline.say(Posts.replyTo(target, id.value()).by(us(account)).text(shown(target, text)).at(at).build());
    }

    private static Author us(LinkedAccount account) {
        return new Author(account.id().userId(), account.handle(), account.handle(), OptionalLong.empty(), false, Optional.empty());
    }

    /** The network names whom a reply answers, encodes what is special in HTML and lengthens bare links. */
    private String shown(Post target, String text) {
        String encoded = text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("(?<![\\w/.])acme\\.com", "https://acme.com/");
        return timeline.isOurs(target) ? encoded : "@" + target.author().handle() + " " + encoded;
    }
}
