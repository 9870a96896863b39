package io.listeningpost.network.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import io.listeningpost.network.http.PublicHosts;
import io.listeningpost.social.AccountId;
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
import io.listeningpost.social.Page;
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
import io.listeningpost.social.Uploaded;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A feed, by its address: an account hears what the feed tells, and says nothing. A call takes at most 30 seconds for each place to which
 * the feed moved. Thread-safe; closing it ends the calls under way.
 */
public final class FeedNetwork implements SocialNetwork, AutoCloseable {

    private static final Network NETWORK = new Network("feed");
    private static final String ADDRESS = "address";
    private static final int NAME = 50;

    private final FeedCalls calls;
    private final FeedPace pace;
    private final Clock clock;
    private final FeedReader reader = new FeedReader();

    /** @param hosts which servers may be asked */
    public FeedNetwork(PublicHosts hosts, Clock clock) {
        this(new FeedCalls(hosts, clock), FeedPace.USUAL, clock);
    }

    FeedNetwork(FeedCalls calls, FeedPace pace, Clock clock) {
        this.calls = calls;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public String displayName() {
        return "RSS/Atom";
    }

    /** Nobody on a page can be answered from here. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(new FeedText(), false, true, EnumSet.of(Heard.MENTION), Optional.empty(), Optional.empty());
    }

    /** Its authors are the sites. */
    @Override
    public boolean isSomebody(String userId) {
        return false;
    }

    @Override
    public boolean hearsItsName() {
        return false;
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(new CredentialField(ADDRESS, "listening-post.feed.field.address", true, false));
    }

    /** The feed is known by its address, wherever it may move. */
    @Override
    public Answer<Profile> identify(Credentials credentials) {
        return address(credentials).then(address -> calls.fetch(address, FeedCursor.startingAt(Instant.EPOCH)).then(response -> {
            try {
                SyndFeed feed = read(response);
                String title = FeedWords.cut(FeedWords.line(String.valueOf(feed.getTitle())), NAME);
                return Answer.got(new Profile(FeedWords.name(address.toString()), handle(title, address), title));
            } catch (FeedReader.NoFeedException none) {
                return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "address must be that of an RSS or Atom feed: "
                        + FeedWords.cut(String.valueOf(none.getMessage()), 200)));
            }
        }));
    }

    @Override
    public Cursor since(Instant moment) {
        return FeedCursor.startingAt(moment).written();
    }

    /** A feed tells what is newest, as much as it likes; what it told between two readings and no more is not known to be missing. */
    @Override
    public Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        if (!(source instanceof Source.Mentions)) {
            return refused("a feed has entries and nothing else");
        }
        FeedCursor known = FeedCursor.read(cursor);
        Instant now = clock.instant();
        if (known.next().filter(now::isBefore).isPresent()) {
            return Answer.got(new Poll(cursor, 0, 0, Optional.empty(), false));
        }
        return address(account.credentials()).then(address -> calls.fetch(address, known))
                .then(response -> read(known, response, now, sink));
    }

    @Override
    public Optional<String> objection(Source source) {
        return source instanceof Source.Mentions ? Optional.empty() : Optional.of("A feed has entries and nothing else.");
    }

    @Override
    public Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        return Answer.failed(new SocialFailure.Refused(Refusal.NOT_ADDRESSED, "nothing can be said in a feed"));
    }

    @Override
    public Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        return refused("nothing can be shown in a feed");
    }

    @Override
    public Answer<Picture> picture(LinkedAccount account, Media media) {
        return refused("pictures of feeds are not fetched");
    }

    /** Of what a feed no longer tells nobody knows whether its page is gone. */
    @Override
    public Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        return Answer.got(new Lookup(List.of(), Map.of()));
    }

    @Override
    public Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        return Answer.got(List.of());
    }

    @Override
    public ThreadId directThread(AccountId us, String userId) {
        return new ThreadId("direct-" + userId);
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
        return Answer.got(Optional.empty());
    }

    /** We say nothing anywhere, and the pages of others carry their own address. */
    @Override
    public URI permalink(AccountId account, String handle, PostId post) {
        return URI.create("about:blank");
    }

    @Override
    public void close() {
        calls.close();
    }

    private Answer<Poll> read(FeedCursor known, HttpResponse<byte[]> response, Instant now, PageSink sink) {
        if (response.statusCode() == 304) {
            return Answer.got(new Poll(known.waiting(now.plus(pace.after(response.headers(), Optional.empty()))).written(), 0, 0,
                    Optional.empty(), false));
        }
        SyndFeed feed;
        try {
            feed = read(response);
        } catch (FeedReader.NoFeedException none) {
            return Answer.failed(new SocialFailure.Unavailable(FeedWords.cut(String.valueOf(none.getMessage()), 300)));
        }
        boolean first = known.next().isEmpty();
        Page page = reader.page(feed, first ? known.start().minusSeconds(1) : now, now);
        sink.store(page);
        FeedCursor next = known.after(now.plus(pace.after(response.headers(), Optional.of(feed))),
                response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified"));
        return Answer.got(new Poll(next.written(), page.posts().size(), page.malformed().size(), Optional.empty(), false));
    }

    private SyndFeed read(HttpResponse<byte[]> response) throws FeedReader.NoFeedException {
        return reader.feed(response.body(), response.headers().firstValue("Content-Type"));
    }

    private static Answer<URI> address(Credentials credentials) {
        return PublicHosts.read(credentials.values().getOrDefault(ADDRESS, "")).map(Answer::got)
                .orElseGet(() -> Answer.failed(new SocialFailure.Refused(Refusal.INVALID,
                        "address must be that of a feed, for example https://blog.example/feed.xml")));
    }

    private static String handle(String title, URI address) {
        String name = FeedWords.normal(title).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return name.length() < 3 ? host : name.substring(0, Math.min(name.length(), NAME));
    }

    private static <T> Answer<T> refused(String why) {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, why));
    }
}
