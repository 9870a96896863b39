package io.listeningpost.testing;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Handshake;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Media;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Told;
import io.listeningpost.social.Uploaded;
import io.listeningpost.testing.MemoryTroubles.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A network in memory as strict as X: takes keys only while they are good, answers only posts that name or quote us, refuses the same
 * words twice, counts text, and puts the addressee's handle in front of what it shows. Thread-safe.
 */
public final class MemoryNetwork extends MemoryScript implements SocialNetwork {

    public static final Network X = new Network("x");
    public static final Credentials KEYS = new Credentials(Map.of("token", "good"));

    /** Mentions appear late: so much is read again. */
    public static final Duration OVERLAP = Duration.ofMinutes(5);

    private final Clock clock;
    private final String userId;

    public MemoryNetwork(Clock clock, String userId, String handle) {
        super(userId, handle);
        this.clock = clock;
        this.userId = userId;
    }

    @Override
    public Network network() {
        return X;
    }

    /** Those who begin so are nobody in particular. */
    @Override
    public boolean isSomebody(String userId) {
        return !userId.startsWith("anonymous:");
    }

    @Override
    public String displayName() {
        return "X";
    }

    @Override
    public Set<String> alsoAddressed(Post answered) {
        return answered.mentions();
    }

    @Override
    public synchronized Capabilities capabilities() {
        Capabilities able = new Capabilities(MemorySending.RULES, false, true, pages.ways(), Optional.of(MemoryUploads.RULES),
                sending.isDirect() ? Optional.of(MemoryLetters.RULES) : Optional.empty(), Optional.of(MemoryUploads.ONE)).tellingPosts();
        return tells ? able.telling() : able;
    }

    @Override
    public String eventToken(LinkedAccount account) {
        return "words of " + account.id().userId();
    }

    @Override
    public Optional<Handshake> handshake(LinkedAccount account, Map<String, String> asked) {
        return MemoryEvents.handshake(asked);
    }

    @Override
    public Optional<List<Told>> told(LinkedAccount account, UnaryOperator<String> header, byte[] body) {
        return MemoryEvents.told(account, header, body);
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(new CredentialField("token", "token", true), new CredentialField("note", "note", false));
    }

    @Override
    public synchronized Answer<Profile> identify(Credentials credentials) {
        calls.add("identify");
        return keys.areGood(credentials)
                ? Answer.got(new Profile(userId, handle, "The " + handle + " company"))
                : unauthorized();
    }

    @Override
    public Cursor since(Instant moment) {
        return MemoryPages.since(moment);
    }

    @Override
    public synchronized Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        if (!pages.ways().contains(source.heard())) {
            return notOffered();
        }
        calls.add(source.key());
        return isGood(account) ? pages.tell(account, source, cursor, clock.instant(), sink) : unauthorized();
    }

    @Override
    public synchronized Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        calls.add(outgoing.to() instanceof Address.Person ? "letter" : REPLY);
        slowed.ifPresent(time -> time.advance(delay));
        if (breaks) {
            breaks = false;
            throw new IllegalStateException("a bug of the adapter");
        }
        if (!isGood(account)) {
            return unauthorized();
        }
        Trouble trouble = troubles.meet(REPLY);
        if (!trouble.done()) {
            return Answer.failed(trouble.failure().orElseThrow());
        }
        Optional<SocialFailure> refusal = sending.refusal(account, outgoing);
        if (refusal.isPresent()) {
            return Answer.failed(refusal.get());
        }
        PostId made = sending.make(account, outgoing, clock.instant());
        return trouble.failure().<Answer<PostId>>map(Answer::failed).orElseGet(() -> Answer.got(made));
    }

    @Override
    public synchronized Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        calls.add("lookup");
        timeline.isAskedFor(ids);
        if (!isGood(account)) {
            return unauthorized();
        }
        return troubles.next("lookup").<Answer<Lookup>>map(Answer::failed).orElseGet(() -> Answer.got(timeline.lookUp(ids)));
    }

    @Override
    public synchronized Optional<String> objection(Source source) {
        return source instanceof Source.Search search && search.expression().length() == 1 ? objection : Optional.empty();
    }

    @Override
    public synchronized Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        calls.add("upload");
        slowed.ifPresent(time -> time.advance(delay));
        return isGood(account) ? uploads.take(to, picture) : unauthorized();
    }

    @Override
    public synchronized Answer<Picture> picture(LinkedAccount account, Media media) {
        calls.add("picture");
        Optional<SocialFailure> failure = troubles.next("picture");
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        return media.url().filter(shownPictures::contains)
                .map(url -> Answer.got(new Picture(url.getBytes(StandardCharsets.UTF_8), "image/png", media.alt().orElse(""))))
                .orElseGet(MemoryNetwork::notOffered);
    }

    @Override
    public ThreadId directThread(AccountId us, String person) {
        return new ThreadId(us.userId() + "-" + person);
    }

    @Override
    public Charge charge(Outgoing outgoing) {
        return MemorySending.charge(outgoing);
    }

    @Override
    public Map<Charge, Long> publishedPrices() {
        return Map.of(Charge.SUMMONED_POST, 10_000L, Charge.POST_WITH_LINK, 200_000L, Charge.POST_READ, 5_000L,
                Charge.POST, 15_000L, Charge.DIRECT, 15_000L, Charge.DESCRIPTION, 5_000L);
    }

    @Override
    public List<SignIn> signIns() {
        return List.of(signIn);
    }

    @Override
    public synchronized Optional<String> handleTold(Credentials credentials) {
        return tellsHandles ? Optional.of(handle) : Optional.empty();
    }

    /** Keys of this network that end by themselves. */
    public static Credentials ending(String token, String renewal, Instant end) {
        return MemoryKeys.ending(token, renewal, end);
    }

    @Override
    public synchronized Answer<Optional<Credentials>> renew(Credentials credentials) {
        if (!MemoryKeys.endSoon(credentials, clock.instant())) {
            return Answer.got(Optional.empty());
        }
        calls.add("renew");
        return keys.exchange(credentials, troubles.meet("renew"), clock.instant());
    }

    @Override
    public synchronized Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        calls.add("own");
        slowed.ifPresent(time -> time.advance(delay));
        if (!isGood(account)) {
            return unauthorized();
        }
        Optional<SocialFailure> failure = troubles.next("own");
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        List<Post> sent = where instanceof Address.Person person ? letters.to(person) : ours();
        return Answer.got(sent.stream().filter(post -> !post.createdAt().isBefore(since)).toList().reversed());
    }

    @Override
    public synchronized Answer<List<Post>> postsBy(LinkedAccount account, String author, int most) {
        calls.add("posts by " + author);
        Optional<SocialFailure> failure = troubles.next("posts");
        return failure.isPresent() ? Answer.failed(failure.get())
                : isGood(account) ? Answer.got(timeline.by(author, most)) : unauthorized();
    }

    @Override
    public URI permalink(AccountId account, String of, PostId post) {
        return URI.create("https://x.example/" + of + "/status/" + post);
    }

    private boolean isGood(LinkedAccount account) {
        return keys.areGood(account.credentials());
    }

    private static <T> Answer<T> unauthorized() {
        return Answer.failed(new SocialFailure.Unauthorized("401"));
    }

    private static <T> Answer<T> notOffered() {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "not offered"));
    }
}
