package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
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
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.social.Uploaded;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * X. Speaks as one user of one app, by OAuth 1.0a or 2.0. A call takes at most 30 seconds. Thread-safe; closing it ends
 * the calls under way.
 */
public final class XNetwork implements SocialNetwork, AutoCloseable {

    /** Where X listens. */
    public static final URI API = URI.create("https://api.x.com");

    private static final Network NETWORK = new Network("x");

    private final XCalls calls;
    private final XReads reads;
    private final XMentions mentions;
    private final XThreeLegs threeLegs;
    private final XPkce pkce;

    /**
     * @param base   where the API is, {@link #API} unless a gateway stands before it; refused when it is no http or https address
     * @param pages  where people sign in
     * @param fields the wording in which X takes questions
     */
    public XNetwork(URI base, XPages pages, XFields fields, Clock clock) {
        this(new XCalls(base, clock), pages, fields, clock);
    }

    XNetwork(URI base, XFields fields, Clock clock) {
        this(base, XPages.OF_X, fields, clock);
    }

    XNetwork(XCalls calls, XFields fields, Clock clock) {
        this(calls, XPages.OF_X, fields, clock);
    }

    XNetwork(XCalls calls, XPages pages, XFields fields, Clock clock) {
        this.calls = calls;
        this.threeLegs = new XThreeLegs(calls.tokens(), new XSigner(), pages.oauth1());
        this.pkce = new XPkce(calls.tokens(), pages.oauth2(), clock);
        this.reads = new XReads(calls, fields);
        this.mentions = new XMentions(reads, clock);
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public String displayName() {
        return "X";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(new XText(), false, true, Set.of(Heard.MENTION), Optional.empty(), Optional.empty());
    }

    @Override
    public List<CredentialField> credentialFields() {
        return XSigner.fields();
    }

    @Override
    public Answer<Profile> identify(Credentials credentials) {
        return calls.get(credentials, "/2/users/me", Map.of("user.fields", "id,name,username")).then(answer -> {
            JsonNode user = answer.path("data");
            Optional<String> id = XJson.id(user, "id");
            Optional<String> handle = XJson.text(user, "username");
            return id.isPresent() && handle.isPresent()
                    ? Answer.got(new Profile(id.get(), handle.get(), XJson.text(user, "name").map(XWords::decode).orElse("")))
                    : calls.senseless("X did not say whose keys these are", false);
        });
    }

    @Override
    public Cursor since(Instant moment) {
        return XCursor.startingAt(moment).written();
    }

    @Override
    public Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return source instanceof Source.Mentions ? mentions.since(account, XCursor.read(cursor), sink) : notOffered();
    }

    @Override
    public Optional<String> objection(Source source) {
        return source instanceof Source.Mentions ? Optional.empty() : Optional.of("X is not asked for this");
    }

    private static <T> Answer<T> notOffered() {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "X is not asked for this"));
    }

    @Override
    public Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        if (!(outgoing.to() instanceof Address.Answering(PostId target))) {
            return notOffered();
        }
        Map<String, ?> body = Map.of("text", outgoing.text(), "reply", Map.of("in_reply_to_tweet_id", target.value()));
        return calls.post(account.credentials(), "/2/tweets", body).then(answer -> XJson.id(answer.path("data"), "id")
                .map(PostId::new).map(Answer::got)
                .orElseGet(() -> calls.senseless("X took the reply without naming it", true)));
    }

    @Override
    public Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        return notOffered();
    }

    @Override
    public Answer<Picture> picture(LinkedAccount account, Media media) {
        return notOffered();
    }

    @Override
    public Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        return reads.lookup(account, ids).map(posts -> new Lookup(posts, Map.of()));
    }

    @Override
    public Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        return where instanceof Address.Answering ? reads.own(account, since) : notOffered();
    }

    @Override
    public Charge charge(Address to, String text) {
        return to instanceof Address.Person ? Charge.DIRECT
                : new XText().links(text).isEmpty() ? Charge.SUMMONED_POST : Charge.POST_WITH_LINK;
    }

    @Override
    public Map<Charge, Long> publishedPrices() {
        return Map.of();
    }

    @Override
    public List<SignIn> signIns() {
        return List.of(pkce, threeLegs);
    }

    @Override
    public Answer<Optional<Credentials>> renew(Credentials credentials) {
        return pkce.renew(credentials);
    }

    @Override
    public URI permalink(String handle, PostId post) {
        return XLinks.permalink(handle, post.value());
    }

    @Override
    public void close() {
        calls.close();
    }
}
