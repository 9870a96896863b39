package io.listeningpost.network.bluesky;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Heard;
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
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Uploaded;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bluesky, or any server of the AT Protocol that an account lives on. Speaks as one account by an app password. A call takes at most 30
 * seconds. Thread-safe; closing it ends the calls under way.
 */
public final class BlueskyNetwork implements SocialNetwork, AutoCloseable {

    private static final Network NETWORK = new Network("bluesky");
    private static final List<String> ADDRESSED = List.of("mention", "reply");
    private static final List<String> QUOTED = List.of("quote");

    private final SkyCalls calls;
    private final SkySession session;
    private final SkyReads reads;
    private final SkySpeech speech;
    private final SkyPictures pictures;
    private final Clock clock;

    /**
     * @param hosts   servers beyond those of the open Internet
     * @param authors so that nobody is asked for twice a day
     */
    public BlueskyNetwork(SkyHosts hosts, Authors authors, Clock clock) {
        this(new SkyCalls(hosts, clock), authors, clock);
    }

    BlueskyNetwork(SkyCalls calls, Authors authors, Clock clock) {
        this.calls = calls;
        this.clock = clock;
        this.session = new SkySession(calls, clock);
        this.reads = new SkyReads(calls, new SkyPeople(calls, authors, NETWORK, clock));
        this.speech = new SkySpeech(calls, reads, clock);
        this.pictures = new SkyPictures(calls);
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public String displayName() {
        return "Bluesky";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(new SkyText(), true, false, EnumSet.of(Heard.MENTION, Heard.QUOTE), Optional.of(SkyPictures.RULES),
                Optional.empty()).tellingPosts();
    }

    @Override
    public List<CredentialField> credentialFields() {
        return SkySession.fields();
    }

    @Override
    public Answer<Profile> identify(Credentials credentials) {
        return session.identify(credentials);
    }

    @Override
    public Cursor since(Instant moment) {
        return SkyCursor.startingAt(moment).written();
    }

    @Override
    public Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return switch (source) {
            case Source.Mentions mentions -> sweep(account, ADDRESSED, cursor, sink);
            case Source.Quotes quotes -> sweep(account, QUOTED, cursor, sink);
            case Source.Direct direct -> SkyCalls.refused(Refusal.INVALID, "Bluesky's direct messages are not read");
            case Source.Search search -> SkyCalls.refused(Refusal.INVALID, "Bluesky is not searched");
        };
    }

    private Answer<Poll> sweep(LinkedAccount account, List<String> reasons, Cursor cursor, PageSink sink) {
        return new SkySweep(calls, reads, account, reasons, SkyCursor.read(cursor), clock.instant(), sink).poll();
    }

    @Override
    public Optional<String> objection(Source source) {
        return switch (source) {
            case Source.Mentions mentions -> Optional.empty();
            case Source.Quotes quotes -> Optional.empty();
            case Source.Direct direct -> Optional.of("Bluesky's direct messages are not read");
            case Source.Search search -> Optional.of("Bluesky is not searched");
        };
    }

    @Override
    public Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        return speech.send(account, outgoing);
    }

    @Override
    public Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        return pictures.upload(account, to, picture);
    }

    @Override
    public Answer<Picture> picture(LinkedAccount account, Media media) {
        return pictures.fetch(media);
    }

    @Override
    public Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        return reads.lookup(account, ids);
    }

    @Override
    public Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        return where instanceof Address.Answering ? reads.own(account, since)
                : SkyCalls.refused(Refusal.INVALID, "Bluesky's direct messages are not read");
    }

    @Override
    public Answer<List<Post>> postsBy(LinkedAccount account, String userId, int most) {
        return reads.by(account, userId, most);
    }

    /** There are none that we take part in. */
    @Override
    public ThreadId directThread(AccountId us, String userId) {
        return new ThreadId(userId);
    }

    @Override
    public Charge charge(Outgoing outgoing) {
        return Charge.POST;
    }

    @Override
    public Map<Charge, Long> publishedPrices() {
        return Map.of();
    }

    @Override
    public List<SignIn> signIns() {
        return List.of();
    }

    @Override
    public Answer<Optional<Credentials>> renew(Credentials credentials) {
        return session.renew(credentials);
    }

    @Override
    public Optional<String> handleTold(Credentials credentials) {
        return SkySession.handleTold(credentials);
    }

    @Override
    public URI permalink(AccountId account, String handle, PostId post) {
        return SkyUri.of(post).map(SkyPost::permalink).orElseGet(() -> URI.create("https://bsky.app/"));
    }

    @Override
    public void close() {
        calls.close();
    }
}
