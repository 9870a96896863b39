package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Uploaded;
import io.listeningpost.social.Usage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * X. Speaks as one user of one app, by OAuth 1.0a or 2.0. A call takes at most 30 seconds. Thread-safe; closing it ends
 * the calls under way.
 */
public final class XNetwork implements SocialNetwork, AutoCloseable {

    private static final Network NETWORK = new Network("x");

    private final XCalls calls;
    private final XReads reads;
    private final XLookup lookup;
    private final XMessages messages;
    private final XSources sources;
    private final XSpeech speech;
    private final XUploads uploads;
    private final XPictures pictures;
    private final XBill bill;
    private final XThreeLegs threeLegs;
    private final XPkce pkce;

    /**
     * @param places  {@link XPlaces#OF_X} unless a gateway stands before X
     * @param fields  the wording in which X takes questions
     * @param authors so that nobody is read twice a day
     * @param usage   is told what X will charge
     */
    public XNetwork(XPlaces places, XFields fields, Authors authors, Usage usage, Clock clock) {
        this(new XCalls(places.api(), clock), places, fields, authors, usage, clock);
    }

    XNetwork(XCalls calls, XPlaces places, XFields fields, Authors authors, Usage usage, Clock clock) {
        this.calls = calls;
        this.threeLegs = new XThreeLegs(calls.tokens(), new XSigner(), places.pages().oauth1());
        this.pkce = new XPkce(calls.tokens(), places.pages().oauth2(), clock);
        this.bill = new XBill(usage);
        XAuthors people = new XAuthors(calls, authors, bill, clock);
        this.reads = new XReads(calls, fields, people, bill);
        this.lookup = new XLookup(calls, reads, people);
        this.messages = new XMessages(calls, fields, people, bill);
        this.sources = new XSources(reads, messages, clock);
        this.speech = new XSpeech(calls, bill);
        this.uploads = new XUploads(calls, bill);
        this.pictures = new XPictures(calls, places.media());
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
        return new Capabilities(new XText(), false, true, EnumSet.allOf(Heard.class), Optional.of(XSpeech.PHOTOS),
                Optional.of(new XDirectText()), Optional.of(XSpeech.DIRECT_PHOTOS)).tellingPosts();
    }

    /** X keeps everybody in an answer whom the post names, also those who came along there; it never tells whom an author left out. */
    @Override
    public Set<String> alsoAddressed(Post answered) {
        return answered.mentions();
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
            if (id.isEmpty() || handle.isEmpty()) {
                return calls.senseless("X did not say whose keys these are", XAct.ASK);
            }
            bill.read(new AccountId(NETWORK, id.get()), answer, Charge.AUTHOR_READ);
            return Answer.got(new Profile(id.get(), handle.get(), XJson.text(user, "name").map(XWords::decode).orElse("")));
        });
    }

    @Override
    public Cursor since(Instant moment) {
        return XCursor.startingAt(moment).written();
    }

    @Override
    public Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return sources.listen(account, source, cursor, sink);
    }

    @Override
    public Optional<String> objection(Source source) {
        return sources.objection(source);
    }

    @Override
    public Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        return speech.send(account, outgoing);
    }

    @Override
    public Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        return uploads.upload(account, to, picture);
    }

    @Override
    public Answer<Picture> picture(LinkedAccount account, Media media) {
        return pictures.fetch(account, media);
    }

    @Override
    public Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        return lookup.of(account, ids);
    }

    @Override
    public Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        return switch (where) {
            case Address.Answering answering -> reads.own(account, since);
            case Address.Person(String userId, var thread) -> messages.sentSince(account, userId, since);
        };
    }

    @Override
    public Answer<List<Post>> postsBy(LinkedAccount account, String userId, int most) {
        return reads.by(account, userId, most);
    }

    /** One-to-one conversations are called by both user ids, the smaller first. */
    @Override
    public ThreadId directThread(AccountId us, String userId) {
        Comparator<String> asNumbers = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        boolean oursIsSmaller = asNumbers.compare(us.userId(), userId) < 0;
        return new ThreadId(oursIsSmaller ? us.userId() + "-" + userId : userId + "-" + us.userId());
    }

    @Override
    public Charge charge(Outgoing outgoing) {
        return speech.charge(outgoing);
    }

    @Override
    public Map<Charge, Long> publishedPrices() {
        return XBill.PRICES;
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
    public URI permalink(AccountId account, String handle, PostId post) {
        return XLinks.permalink(handle, post.value());
    }

    @Override
    public void close() {
        calls.close();
    }
}
