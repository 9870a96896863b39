package io.listeningpost.testing;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What tests have happen on a {@link MemoryNetwork}, and what they see of it afterwards. Failures are scripted call by call; each is used
 * once. Each part that it stands on knows one thing. Thread-safe.
 */
abstract class MemoryScript {

    static final String REPLY = "reply";

    String handle;
    boolean tellsHandles;
    final List<String> calls = new ArrayList<>();
    final Set<String> shownPictures = new HashSet<>();
    final MemoryTroubles troubles = new MemoryTroubles();
    final MemoryKeys keys = new MemoryKeys();
    final MemoryLetters letters = new MemoryLetters();
    final MemoryUploads uploads = new MemoryUploads();
    final MemorySignIn signIn = new MemorySignIn();
    final MemoryTimeline timeline;
    final MemoryPages pages;
    final MemorySending sending;
    Optional<String> objection = Optional.empty();
    Optional<MutableClock> slowed = Optional.empty();
    Duration delay = Duration.ZERO;
    boolean breaks;
    boolean tells;

    MemoryScript(String userId, String handle) {
        this.handle = handle;
        timeline = new MemoryTimeline(userId);
        pages = new MemoryPages(timeline, troubles);
        sending = new MemorySending(timeline, letters, uploads);
    }

    /** Somebody posts. */
    public synchronized Post said(Post post) {
        timeline.say(post);
        return post;
    }

    /** A post that comes along with the next page for reading only. */
    public synchronized void alongside(Post post) {
        pages.alongside(post);
    }

    public synchronized void malformed(Malformed broken) {
        pages.malformed(broken);
    }

    public synchronized void delete(PostId id) {
        timeline.delete(id);
    }

    /** The author went protected: whoever asks for the post is told that there is none to see. */
    public synchronized void hide(PostId id) {
        timeline.hide(id);
    }

    public synchronized void show(PostId id) {
        timeline.show(id);
    }

    /** The next look-up that asks for the post tells neither that it is there nor that it is not. */
    public synchronized void sayNothingOf(PostId id) {
        timeline.sayNothingOf(id);
    }

    /** The next look-ups tell that none of the posts is there. */
    public synchronized void talkNonsense(int lookups) {
        timeline.talkNonsense(lookups);
    }

    public synchronized void reportGap(Gap span) {
        reportGap(new Source.Mentions(), span);
    }

    public synchronized void reportGap(Source source, Gap span) {
        pages.gap(source, span);
    }

    /** One poll brings no more than this; the rest is for the next. */
    public synchronized void tellAtOnce(int most) {
        pages.tellAtOnce(most);
    }

    /** The media host has this picture. */
    public synchronized void has(String pictureUrl) {
        shownPictures.add(pictureUrl);
    }

    public synchronized void failPicture(SocialFailure failure) {
        troubles.add("picture", failure);
    }

    public synchronized void failLookup(SocialFailure failure) {
        troubles.add("lookup", failure);
    }

    /** The next question for what somebody said lately fails. */
    public synchronized void failPostsBy(SocialFailure failure) {
        troubles.add("posts", failure);
    }

    /** The next poll of the source fails. */
    public synchronized void fail(Source source, SocialFailure failure) {
        troubles.add(source.key(), failure);
    }

    /** In which ways it tells us of posts. */
    public synchronized void hears(Heard... ways) {
        pages.tellIn(Set.of(ways));
    }

    /** From now on it tells by itself: {@link MemoryEvents} makes what it sends. */
    public synchronized void tells() {
        tells = true;
    }

    /** From now on it objects to searches whose expression is one character. */
    public synchronized void objectToShortSearches(String reason) {
        objection = Optional.of(reason);
    }

    /** Only this token is taken from now on. */
    public synchronized void takeOnly(String token) {
        keys.takeOnly(token);
    }

    /** The account is called so from now on, and the network tells it with every exchange of keys. */
    public synchronized void rename(String newHandle) {
        handle = newHandle;
        tellsHandles = true;
    }

    /** Each exchange of keys fails so, one after the other, before or after the network made new ones. */
    public synchronized void failRenewal(SocialFailure failure, boolean made) {
        troubles.add("renew", failure, made);
    }

    public synchronized void failMentions(SocialFailure failure) {
        fail(new Source.Mentions(), failure);
    }

    /** The next reply fails and no post is made. */
    public synchronized void failReply(SocialFailure failure) {
        troubles.add(REPLY, failure);
    }

    /** So many replies go well before anything scripted from now on happens. */
    public synchronized void passReplies(int many) {
        for (int i = 0; i < many; i++) {
            troubles.pass(REPLY);
        }
    }

    /** The next reply is posted, but its answer never arrives. */
    public synchronized void loseAnswerOfReply() {
        troubles.add(REPLY, new SocialFailure.Unknown("timed out"), true);
    }

    /** The next reply trips over a bug of the adapter. */
    public synchronized void breakOnNextReply() {
        breaks = true;
    }

    /** From now on each reply, and each look at our own posts, takes this long. */
    public synchronized void slowDown(MutableClock time, Duration each) {
        slowed = Optional.of(time);
        delay = each;
    }

    /** The sign-in of this network, to be scripted. */
    public MemorySignIn signIn() {
        return signIn;
    }

    public synchronized void failSearch(SocialFailure failure) {
        troubles.add("own", failure);
    }

    /** The next picture is not taken. */
    public synchronized void failUpload(SocialFailure failure) {
        uploads.fail(failure);
    }

    /** This person takes no direct messages from us. */
    public synchronized void closeLetterboxOf(String person) {
        letters.close(person);
    }

    /** From now on it sends no direct messages at all. */
    public synchronized void dropDirectMessages() {
        sending.dropDirectMessages();
    }

    /** Every direct message we sent, oldest first. */
    public synchronized List<Post> letters() {
        return letters.all();
    }

    /** The pictures of a post or direct message of ours. */
    public synchronized List<Picture> picturesOf(PostId post) {
        return uploads.of(post);
    }

    /** Everything we posted in public, oldest first. */
    public synchronized List<Post> ours() {
        return timeline.ours();
    }

    /** The texts we posted as they were sent, oldest first. */
    public synchronized List<String> texts() {
        return ours().stream().map(Post::text).map(text -> text.replaceFirst("^@\\w+ (?=.)", "")).toList();
    }

    /** The calls made, in order: {@code mentions}, {@code reply}, {@code letter}, {@code upload}, {@code own}, {@code identify}. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized void forgetCalls() {
        calls.clear();
    }

    /** Every id that was looked up, as often as it was. */
    public synchronized List<PostId> lookedUp() {
        return timeline.lookedUp();
    }

    /** What everything that was sent cost, in order. */
    public synchronized List<Charge> charged() {
        return sending.charged();
    }

    /** Which account sent each of our posts and messages, in order. */
    public synchronized List<AccountId> senders() {
        return timeline.senders();
    }
}
