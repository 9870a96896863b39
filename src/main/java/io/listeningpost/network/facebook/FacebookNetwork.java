package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Handshake;
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
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Told;
import io.listeningpost.social.Uploaded;
import java.net.URI;
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
 * Facebook, as one Page of it: what people post, comment and write there. An account is a Page, by its id. A call takes at most 30 seconds.
 * Thread-safe; closing it ends the calls under way.
 */
public final class FacebookNetwork implements SocialNetwork, AutoCloseable {

    private static final Network NETWORK = new Network("facebook");
    private static final Capabilities CAPABILITIES = new Capabilities(FacebookText.COMMENT, false, false,
            Set.of(Heard.MENTION, Heard.DIRECT), Optional.empty(), Optional.of(FacebookText.MESSAGE)).telling();
    private static final List<CredentialField> FIELDS = List.of(
            new CredentialField(GraphCalls.ACCESS_TOKEN, "listening-post.facebook.field.accessToken", true),
            new CredentialField(GraphCalls.APP_SECRET, "listening-post.facebook.field.appSecret", true));

    private final GraphCalls calls;
    private final GraphSources sources;
    private final GraphInbox inbox;
    private final GraphSpeech speech;
    private final GraphOwn own;
    private final GraphLookup lookup;
    private final GraphPictures pictures;

    /** @param places {@link FacebookPlaces#OF_FACEBOOK} unless a gateway stands before Facebook */
    public FacebookNetwork(FacebookPlaces places, Clock clock) {
        this(new GraphCalls(places, clock), clock);
    }

    FacebookNetwork(FacebookPlaces places, Clock clock, Duration atMost) {
        this(new GraphCalls(places, clock, atMost), clock);
    }

    private FacebookNetwork(GraphCalls calls, Clock clock) {
        this.calls = calls;
        this.sources = new GraphSources(calls, clock);
        this.inbox = new GraphInbox(calls, clock);
        this.speech = new GraphSpeech(calls);
        this.own = new GraphOwn(calls);
        this.lookup = new GraphLookup(calls);
        this.pictures = new GraphPictures(calls);
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public String displayName() {
        return "Facebook";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public boolean isSomebody(String userId) {
        return !userId.isEmpty() && !userId.startsWith(GraphReader.ANONYMOUS);
    }

    @Override
    public boolean hearsItsName() {
        return false;
    }

    @Override
    public List<CredentialField> credentialFields() {
        return FIELDS;
    }

    /** Only a Page has a category, so that the keys of a person are told from those of a Page. */
    @Override
    public Answer<Profile> identify(Credentials credentials) {
        return switch (calls.get(credentials, "me", Map.of("fields", "id,name,username,category"))) {
            case Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail)) when detail.contains("category") ->
                    GraphCalls.refused(Refusal.INVALID, "accessToken must be the access token of a Page, not that of a person or an app");
            case Answer.Failed<JsonNode>(SocialFailure failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(JsonNode page) -> GraphJson.id(page, "id")
                    .map(id -> Answer.got(new Profile(id, GraphJson.text(page, "username").orElse(id),
                            GraphJson.text(page, "name").orElse(""))))
                    .orElseGet(() -> calls.senseless("Facebook did not say whose keys these are", GraphAct.ASK));
        };
    }

    @Override
    public Cursor since(Instant moment) {
        return GraphCursor.at(moment).written();
    }

    @Override
    public Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return switch (source) {
            case Source.Mentions mentions -> sources.listen(account, GraphCursor.read(cursor), sink);
            case Source.Direct direct -> inbox.listen(account, GraphCursor.read(cursor), sink);
            case Source.Quotes quotes -> GraphCalls.refused(Refusal.INVALID, "Facebook does not tell a Page who shares its posts");
            case Source.Search search -> GraphCalls.refused(Refusal.INVALID, objection(search).orElseThrow());
        };
    }

    @Override
    public Optional<String> objection(Source source) {
        return source instanceof Source.Search ? Optional.of("Facebook's API has no search for posts") : Optional.empty();
    }

    @Override
    public Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        return outgoing.pictures().isEmpty() ? speech.send(account, outgoing)
                : GraphCalls.refused(Refusal.INVALID, "pictures are not sent to Facebook");
    }

    @Override
    public Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        return GraphCalls.refused(Refusal.INVALID, "pictures are not sent to Facebook");
    }

    @Override
    public Answer<Picture> picture(LinkedAccount account, Media media) {
        return pictures.fetch(media);
    }

    @Override
    public Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        return lookup.of(account, ids);
    }

    @Override
    public Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        return switch (where) {
            case Address.Answering(PostId post) -> own.below(account, post, since);
            case Address.Person(String userId, var thread) -> inbox.sentSince(account, userId, since);
        };
    }

    @Override
    public ThreadId directThread(AccountId us, String userId) {
        return GraphInbox.thread(userId);
    }

    @Override
    public Charge charge(Outgoing outgoing) {
        return outgoing.to() instanceof Address.Person ? Charge.DIRECT : Charge.POST;
    }

    /** It takes no money. */
    @Override
    public Map<Charge, Long> publishedPrices() {
        return Map.of();
    }

    @Override
    public List<SignIn> signIns() {
        return List.of();
    }

    /** The token of a Page lasts until somebody takes it back. */
    @Override
    public Answer<Optional<Credentials>> renew(Credentials credentials) {
        return Answer.got(Optional.empty());
    }

    @Override
    public URI permalink(AccountId account, String handle, PostId post) {
        return GraphReader.permalink(post);
    }

    @Override
    public String eventToken(LinkedAccount account) {
        return GraphSignature.of(account).token(account.id());
    }

    @Override
    public Optional<Handshake> handshake(LinkedAccount account, Map<String, String> asked) {
        return GraphEvents.handshake(account, asked);
    }

    @Override
    public Optional<List<Told>> told(LinkedAccount account, UnaryOperator<String> header, byte[] body) {
        return GraphEvents.told(account, header, body);
    }

    @Override
    public void close() {
        calls.close();
    }
}
