package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mastodon, and whatever server speaks its API. An account is known by its server and its id there. A call takes at most 30 seconds and
 * the waiting for a picture some more. Thread-safe; closing it ends the calls under way.
 */
public final class MastodonNetwork implements SocialNetwork, AutoCloseable {

    static final CredentialField INSTANCE_FIELD =
            new CredentialField(MastodonCalls.INSTANCE, "listening-post.mastodon.field.instance", true, false);

    private static final Network NETWORK = new Network("mastodon");
    private static final CredentialField TOKEN_FIELD =
            new CredentialField(MastodonCalls.ACCESS_TOKEN, "listening-post.mastodon.field.accessToken", true);
    private static final String HANDLE = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}(@[A-Za-z0-9.:-]{1,150})?";
    private static final long BETWEEN_LOOKS = 1_000;

    private final Instances instances;
    private final MastodonCalls calls;
    private final MastodonLimits limits;
    private final MastodonSources sources;
    private final MastodonLookup lookup;
    private final MastodonOwn own;
    private final MastodonSpeech speech;
    private final MastodonUploads uploads;
    private final MastodonPictures pictures;
    private final MastodonSignIn signIn;

    /** @param instances which servers may be called */
    public MastodonNetwork(Instances instances, Clock clock) {
        this(instances, new MastodonCalls(instances, clock), clock, BETWEEN_LOOKS);
    }

    MastodonNetwork(Instances instances, Clock clock, Duration atMost, long betweenLooks) {
        this(instances, new MastodonCalls(instances, clock, atMost), clock, betweenLooks);
    }

    private MastodonNetwork(Instances instances, MastodonCalls calls, Clock clock, long betweenLooks) {
        this.instances = instances;
        this.calls = calls;
        this.limits = new MastodonLimits(calls, instances, clock);
        MastodonThreads threads = new MastodonThreads(calls);
        this.sources = new MastodonSources(calls, threads, limits, clock);
        this.lookup = new MastodonLookup(calls, threads);
        this.own = new MastodonOwn(calls, threads);
        this.speech = new MastodonSpeech(calls);
        this.uploads = new MastodonUploads(calls, betweenLooks);
        this.pictures = new MastodonPictures(calls, limits);
        this.signIn = new MastodonSignIn(calls);
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public String displayName() {
        return "Mastodon";
    }

    @Override
    public Capabilities capabilities() {
        return MastodonLimits.USUAL;
    }

    @Override
    public Capabilities capabilities(AccountId account) {
        return limits.of(account);
    }

    /** Nobody is told of a post that does not name them, and what is not public is shown to nobody else. */
    @Override
    public String opening(String handle) {
        return handle.matches(HANDLE) ? "@" + handle : "";
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(INSTANCE_FIELD, TOKEN_FIELD);
    }

    @Override
    public Answer<Profile> identify(Credentials credentials) {
        return calls.at(credentials).then(instance ->
                calls.get(credentials, "/api/v1/accounts/verify_credentials").then(account -> {
                    Optional<String> id = MastodonJson.id(account, "id");
                    Optional<String> name = MastodonJson.text(account, "acct").or(() -> MastodonJson.text(account, "username"))
                            .filter(acct -> acct.matches(HANDLE));
                    if (id.isEmpty() || name.isEmpty()) {
                        return calls.senseless(instance.key() + " did not say whose keys these are", MastodonAct.ASK);
                    }
                    String handle = name.get().contains("@") ? name.get() : name.get() + "@" + domain(instance);
                    return Answer.got(new Profile(instance.key() + ":" + id.get(), handle,
                            MastodonJson.text(account, "display_name").orElse("")));
                }));
    }

    private String domain(Instance instance) {
        return limits.describe(instance) instanceof Answer.Got<JsonNode>(JsonNode told)
                ? MastodonLimits.domain(told).orElse(instance.key()) : instance.key();
    }

    @Override
    public Cursor since(Instant moment) {
        return MastodonCursor.at(moment).written();
    }

    @Override
    public Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return sources.listen(account, source, MastodonCursor.read(cursor), sink);
    }

    @Override
    public Optional<String> objection(Source source) {
        return source instanceof Source.Search ? Optional.of("Mastodon's API has no search that finds all posts") : Optional.empty();
    }

    @Override
    public Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        return speech.send(account, outgoing);
    }

    @Override
    public Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        return uploads.upload(account, picture);
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
        return own.since(account, where, since);
    }

    @Override
    public Answer<List<Post>> postsBy(LinkedAccount account, String userId, int most) {
        return own.by(account, userId, most);
    }

    /** What is said to one person alone stands in the thread that it answers; what answers nothing begins one. */
    @Override
    public ThreadId directThread(AccountId us, String userId) {
        return new ThreadId("direct:" + userId);
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
        return List.of(signIn);
    }

    @Override
    public Answer<Optional<Credentials>> renew(Credentials credentials) {
        return Answer.got(Optional.empty());
    }

    @Override
    public URI permalink(AccountId account, String handle, PostId post) {
        Instance instance = instances.of(account).orElseGet(() -> new Instance(URI.create("https://" + NETWORK.key() + ".invalid")));
        return MastodonReader.page(instance, handle, post);
    }

    @Override
    public void close() {
        calls.close();
    }
}
