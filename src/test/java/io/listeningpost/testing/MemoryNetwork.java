package io.listeningpost.testing;

import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Author;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Charge;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Handshake;
import io.listeningpost.social.Heard;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Media;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import io.listeningpost.social.TextRules;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Told;
import io.listeningpost.social.Uploaded;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A network in memory as strict as X: takes keys only while they are good, answers only posts that name or quote us, refuses the same
 * words twice, counts text, and puts the addressee's handle in front of what it shows. Failures are scripted call by call; each is used
 * once. Thread-safe.
 */
public final class MemoryNetwork implements SocialNetwork {

    public static final Network X = new Network("x");
    public static final Credentials KEYS = new Credentials(java.util.Map.of("token", "good"));
    /** Mentions appear late: so much is read again. */
    public static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int PAGE = 3;

    private final Clock clock;
    private final TextRules rules = new TwitterTextRules();
    private final String userId;
    private String handle;
    private boolean tellsHandles;
    private final List<Post> posts = new ArrayList<>();
    private final List<Post> context = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<PostId> lookedUp = new ArrayList<>();
    private final MemoryTroubles troubles = new MemoryTroubles();
    private final Map<String, Gap> gaps = new HashMap<>();
    private final Set<PostId> hidden = new HashSet<>();
    private final Set<PostId> unsaid = new HashSet<>();
    private final Set<String> shownPictures = new HashSet<>();
    private final Deque<Trouble> replyTroubles = new ArrayDeque<>();
    private final Deque<SocialFailure> searchFailures = new ArrayDeque<>();
    private final Deque<Trouble> renewalTroubles = new ArrayDeque<>();
    private final Set<String> used = new HashSet<>();
    private final MemoryLetters letters = new MemoryLetters();
    private final MemoryUploads uploads = new MemoryUploads();
    private final MemorySignIn signIn = new MemorySignIn();
    private final List<Charge> charged = new ArrayList<>();
    private final List<AccountId> senders = new ArrayList<>();
    private int mostPages = Integer.MAX_VALUE;
    private int senselessLookups;
    private Set<Heard> hears = Set.of(Heard.MENTION);
    private Optional<String> objection = Optional.empty();
    private Optional<MutableClock> slowed = Optional.empty();
    private Duration delay = Duration.ZERO;
    private boolean breaks;
    private boolean direct = true;
    private boolean tells;
    private String goodToken = "good";
    private int nextId = 9001;

    /** What happens to one reply: it fails, before or after the post was made. */
    private record Trouble(SocialFailure failure, boolean made) {

        static final Trouble NONE = new Trouble(new SocialFailure.Unknown(""), true);

    }

    public MemoryNetwork(Clock clock, String userId, String handle) {
        this.clock = clock;
        this.userId = userId;
        this.handle = handle;
    }

    /** Somebody posts. */
    public synchronized Post said(Post post) {
        posts.removeIf(older -> older.firstId().equals(post.firstId()));
        posts.add(post);
        return post;
    }

    /** A post that comes along with the next page for reading only. */
    public synchronized void alongside(Post post) {
        context.add(post);
    }

    public synchronized void malformed(Malformed broken) {
        malformed.add(broken);
    }

    public synchronized void delete(PostId id) {
        posts.removeIf(post -> post.id().equals(id));
    }

    /** The author went protected: whoever asks for the post is told that there is none to see. */
    public synchronized void hide(PostId id) {
        hidden.add(id);
    }

    public synchronized void show(PostId id) {
        hidden.remove(id);
    }

    /** The next look-up that asks for the post tells neither that it is there nor that it is not. */
    public synchronized void sayNothingOf(PostId id) {
        unsaid.add(id);
    }

    /** The next look-ups tell that none of the posts is there. */
    public synchronized void talkNonsense(int lookups) {
        senselessLookups = lookups;
    }

    public synchronized void reportGap(Gap span) {
        reportGap(new Source.Mentions(), span);
    }

    public synchronized void reportGap(Source source, Gap span) {
        gaps.put(source.key(), span);
    }

    /** One poll brings no more than this; the rest is for the next. */
    public synchronized void tellAtOnce(int pages) {
        mostPages = pages;
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
        hears = Set.of(ways);
    }

    /** From now on it objects to searches whose expression is one character. */
    public synchronized void objectToShortSearches(String reason) {
        objection = Optional.of(reason);
    }

    /** Only this token is taken from now on. */
    public synchronized void takeOnly(String token) {
        goodToken = token;
    }

    public synchronized void failMentions(SocialFailure failure) {
        fail(new Source.Mentions(), failure);
    }

    /** The next reply fails and no post is made. */
    public synchronized void failReply(SocialFailure failure) {
        replyTroubles.add(new Trouble(failure, false));
    }

    /** So many replies go well before anything scripted from now on happens. */
    public synchronized void passReplies(int many) {
        for (int i = 0; i < many; i++) {
            replyTroubles.add(Trouble.NONE);
        }
    }

    /** The next reply is posted, but its answer never arrives. */
    public synchronized void loseAnswerOfReply() {
        replyTroubles.add(new Trouble(new SocialFailure.Unknown("timed out"), true));
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
        searchFailures.add(failure);
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
        direct = false;
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
        return posts.stream().filter(this::isOurs).toList();
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
    public synchronized Capabilities capabilities() {
        Capabilities able = new Capabilities(rules, false, true, hears, Optional.of(MemoryUploads.RULES),
                direct ? Optional.of(MemoryLetters.RULES) : Optional.empty(), Optional.of(MemoryUploads.ONE)).tellingPosts();
        return tells ? able.telling() : able;
    }

    /** From now on it tells by itself: {@link #event} makes what it sends. */
    public synchronized void tells() {
        tells = true;
    }

    /** What it sends of this account, and the header {@code signature} of it. */
    public static byte[] event(String userId, String... posts) {
        return (userId + " " + String.join(" ", posts)).strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Signs with the keys of every account that is linked with the usual ones. */
    public static String signature(byte[] event) {
        return KEYS.get("token") + Arrays.hashCode(event);
    }

    @Override
    public String eventToken(LinkedAccount account) {
        return "words of " + account.id().userId();
    }

    /** As X does: whoever has the keys answers a riddle, and nobody copies words. */
    @Override
    public Optional<Handshake> handshake(LinkedAccount account, Map<String, String> asked) {
        return Optional.ofNullable(asked.get("crc_token")).filter(riddle -> riddle.startsWith("riddle"))
                .map(riddle -> new Handshake("application/json", "{\"response_token\":\"" + riddle.length() + "\"}"));
    }

    @Override
    public Optional<List<Told>> told(LinkedAccount account, UnaryOperator<String> header, byte[] body) {
        if (!header.apply("signature").equals(account.credentials().get("token") + Arrays.hashCode(body))) {
            return Optional.empty();
        }
        return Optional.of(new String(body, StandardCharsets.UTF_8).lines().map(line -> List.of(line.split(" ")))
                .map(words -> new Told(words.getFirst(), words.stream().skip(1).map(PostId::new).toList())).toList());
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(new CredentialField("token", "token", true), new CredentialField("note", "note", false));
    }

    @Override
    public synchronized Answer<Profile> identify(Credentials credentials) {
        calls.add("identify");
        return credentials.get("token").equals(goodToken)
                ? Answer.got(new Profile(userId, handle, "The " + handle + " company"))
                : Answer.failed(new SocialFailure.Unauthorized("401"));
    }

    @Override
    public Cursor since(Instant moment) {
        return new Cursor(moment.toString());
    }

    @Override
    public synchronized Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        if (!hears.contains(source.heard())) {
            return notOffered();
        }
        calls.add(source.key());
        if (!isGood(account)) {
            return Answer.failed(new SocialFailure.Unauthorized("401"));
        }
        Instant since = Instant.parse(cursor.value()).minus(OVERLAP);
        List<Post> found = posts.stream()
                .filter(post -> !post.createdAt().isBefore(since))
                .filter(post -> tells(account, source, post))
                .sorted(Comparator.comparing(Post::createdAt))
                .toList();
        boolean mentions = source instanceof Source.Mentions;
        for (int from = 0; from < found.size() || from == 0; from += PAGE) {
            // the second page and all later ones meet a scripted failure
            Optional<SocialFailure> failure = from > 0 ? troubles.next(source.key()) : Optional.empty();
            if (failure.isPresent()) {
                return Answer.failed(failure.get());
            }
            if (from / PAGE == mostPages) {
                return Answer.got(new Poll(since(found.get(from).createdAt().plus(OVERLAP)), from, 0, Optional.empty(), true));
            }
            boolean last = from + PAGE >= found.size();
            sink.store(new Page(found.subList(Math.min(from, found.size()), Math.min(from + PAGE, found.size())),
                    from == 0 && mentions ? context : List.of(), last && mentions ? malformed : List.of()));
        }
        Optional<SocialFailure> failure = troubles.next(source.key());
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        Poll poll = new Poll(since(clock.instant()), found.size(), mentions ? malformed.size() : 0,
                Optional.ofNullable(gaps.remove(source.key())), false);
        if (mentions) {
            malformed.clear();
        }
        return Answer.got(poll);
    }

    private boolean tells(LinkedAccount account, Source source, Post post) {
        boolean direct = post.terms().visibility() == Visibility.DIRECT;
        boolean quotesUs = post.quoted().filter(quoted -> ours().stream().anyMatch(ours -> ours.id().equals(quoted))).isPresent();
        boolean named = post.names(account.handle()) || post.text().matches("(?s).*@" + account.handle() + "\\b.*");
        return switch (source) {
            case Source.Direct all -> direct;
            case Source.Quotes all -> !direct && quotesUs;
            case Source.Search search -> !direct && post.text().toLowerCase(Locale.ROOT).contains(search.expression());
            case Source.Mentions all -> !direct && (named || isOurs(post) || answersUs(post) && !(quotesUs && hears.contains(Heard.QUOTE)));
        };
    }

    @Override
    public synchronized Answer<PostId> send(LinkedAccount account, Outgoing outgoing) {
        calls.add(outgoing.to() instanceof Address.Person ? "letter" : "reply");
        slowed.ifPresent(time -> time.advance(delay));
        if (breaks) {
            breaks = false;
            throw new IllegalStateException("a bug of the adapter");
        }
        if (!isGood(account)) {
            return Answer.failed(new SocialFailure.Unauthorized("401"));
        }
        Trouble trouble = replyTroubles.poll();
        if (trouble != null && !trouble.made()) {
            return Answer.failed(trouble.failure());
        }
        Optional<SocialFailure> refusal = refusal(account, outgoing);
        if (refusal.isPresent()) {
            return Answer.failed(refusal.get());
        }
        charged.add(charge(outgoing));
        senders.add(account.id());
        PostId made = make(account, outgoing);
        uploads.use(made, outgoing.pictures());
        return trouble == null || trouble == Trouble.NONE ? Answer.got(made) : Answer.failed(trouble.failure());
    }

    private Optional<SocialFailure> refusal(LinkedAccount account, Outgoing outgoing) {
        if (outgoing.text().isBlank() && outgoing.pictures().isEmpty() || !uploads.has(outgoing.pictures(), outgoing.to())) {
            return refused(Refusal.INVALID, "nothing to post, or unknown media");
        }
        return switch (outgoing.to()) {
            case Address.Person person when !direct -> refused(Refusal.RESTRICTED, "no direct messages");
            case Address.Person person -> letters.refusal(person, outgoing.text());
            case Address.Answering(PostId target) -> refusal(posts.stream().filter(post -> post.id().equals(target)).findFirst(),
                    account, outgoing);
        };
    }

    private PostId make(LinkedAccount account, Outgoing outgoing) {
        return switch (outgoing.to()) {
            case Address.Person person -> {
                PostId id = new PostId(Integer.toString(nextId++));
                yield letters.send(id, us(account), person, outgoing.text(), clock.instant());
            }
            case Address.Answering(PostId target) ->
                    post(account, posts.stream().filter(post -> post.id().equals(target)).findFirst().orElseThrow(), outgoing.text());
        };
    }

    private Optional<SocialFailure> refusal(Optional<Post> target, LinkedAccount account, Outgoing outgoing) {
        String text = outgoing.text();
        if (target.isEmpty()) {
            return refused(Refusal.TARGET_GONE, "the post is gone");
        }
        if (!isOurs(target.get()) && !target.get().names(account.handle()) && !answersUs(target.get())) {
            return refused(Refusal.NOT_ADDRESSED, "you can only reply where you are mentioned");
        }
        if (rules.weigh(text) > rules.limit()) {
            return refused(Refusal.TOO_LONG, "too long");
        }
        Predicate<Post> same = post -> post.text().equals(shown(target.get(), text)) && outgoing.pictures().isEmpty();
        return ours().stream().anyMatch(same) ? refused(Refusal.DUPLICATE, "duplicate content") : Optional.empty();
    }

    static Optional<SocialFailure> refused(Refusal why, String detail) {
        return Optional.of(new SocialFailure.Refused(why, detail));
    }

    private PostId post(LinkedAccount account, Post target, String text) {
        PostId id = new PostId(Integer.toString(nextId++));
        posts.add(Posts.replyTo(target, id.value()).by(us(account)).text(shown(target, text)).at(clock.instant()).build());
        return id;
    }

    private static Author us(LinkedAccount account) {
        return new Author(account.id().userId(), account.handle(), account.handle(), OptionalLong.empty(), false, Optional.empty());
    }

    /** The network names whom a reply answers, encodes what is special in HTML and lengthens bare links. */
    private String shown(Post target, String text) {
        String encoded = text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("(?<![\\w/.])acme\\.com", "https://acme.com/");
        return isOurs(target) ? encoded : "@" + target.author().handle() + " " + encoded;
    }

    @Override
    public synchronized Answer<Lookup> lookup(LinkedAccount account, Collection<PostId> ids) {
        calls.add("lookup");
        lookedUp.addAll(ids);
        if (!isGood(account)) {
            return Answer.failed(new SocialFailure.Unauthorized("401"));
        }
        Optional<SocialFailure> failure = troubles.next("lookup");
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        boolean senseless = senselessLookups-- > 0;
        List<Post> there = new ArrayList<>();
        Map<PostId, Absence> gone = new HashMap<>();
        for (PostId id : ids) {
            if (unsaid.remove(id)) {
                continue;
            }
            Optional<Post> found = posts.stream().filter(post -> post.id().equals(id) || post.firstId().equals(id)).findFirst();
            if (senseless || found.isEmpty()) {
                gone.put(id, Absence.DELETED);
            } else if (hidden.contains(id)) {
                gone.put(id, Absence.HIDDEN);
            } else {
                there.add(found.get());
            }
        }
        return Answer.got(new Lookup(there, gone));
    }

    /** Every id that was looked up, as often as it was. */
    public synchronized List<PostId> lookedUp() {
        return List.copyOf(lookedUp);
    }

    @Override
    public synchronized Optional<String> objection(Source source) {
        return source instanceof Source.Search search && search.expression().length() == 1 ? objection : Optional.empty();
    }

    @Override
    public synchronized Answer<Uploaded> upload(LinkedAccount account, Address to, Picture picture) {
        calls.add("upload");
        slowed.ifPresent(time -> time.advance(delay));
        return isGood(account) ? uploads.take(to, picture) : Answer.failed(new SocialFailure.Unauthorized("401"));
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
        if (outgoing.to() instanceof Address.Person) {
            return Charge.DIRECT;
        }
        return !rules.links(outgoing.text()).isEmpty() ? Charge.POST_WITH_LINK : outgoing.goesOn() ? Charge.POST : Charge.SUMMONED_POST;
    }

    /** What everything that was sent cost, in order. */
    public synchronized List<Charge> charged() {
        return List.copyOf(charged);
    }

    /** Which account sent each of our posts and messages, in order. */
    public synchronized List<AccountId> senders() {
        return List.copyOf(senders);
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

    /** Each exchange of keys fails so, one after the other, before or after the network made new ones. */
    public synchronized void failRenewal(SocialFailure failure, boolean made) {
        renewalTroubles.add(new Trouble(failure, made));
    }

    /** The account is called so from now on, and the network tells it with every exchange of keys. */
    public synchronized void rename(String newHandle) {
        handle = newHandle;
        tellsHandles = true;
    }

    @Override
    public synchronized Optional<String> handleTold(Credentials credentials) {
        return tellsHandles ? Optional.of(handle) : Optional.empty();
    }

    /** Keys of this network that end by themselves. */
    public static Credentials ending(String token, String renewal, Instant end) {
        return new Credentials(Map.of("token", token, "renewal", renewal, Credentials.ENDS_AT, end.toString()));
    }

    /** Takes a renewal key once and never again; the token of before is worth nothing afterwards. */
    @Override
    public synchronized Answer<Optional<Credentials>> renew(Credentials credentials) {
        if (credentials.endsAt().filter(end -> end.isBefore(clock.instant().plus(Duration.ofMinutes(10)))).isEmpty()) {
            return Answer.got(Optional.empty());
        }
        calls.add("renew");
        Trouble trouble = renewalTroubles.poll();
        if (trouble != null && !trouble.made()) {
            return Answer.failed(trouble.failure());
        }
        if (!used.add(credentials.get("renewal"))) {
            return Answer.failed(new SocialFailure.Unauthorized("invalid_grant"));
        }
        int number = used.size();
        goodToken = "good" + number;
        return trouble == null
                ? Answer.got(Optional.of(ending(goodToken, "renewal" + number, clock.instant().plus(Duration.ofHours(2)))))
                : Answer.failed(trouble.failure());
    }

    private static <T> Answer<T> notOffered() {
        return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "not offered"));
    }

    @Override
    public synchronized Answer<List<Post>> sentSince(LinkedAccount account, Address where, Instant since) {
        calls.add("own");
        slowed.ifPresent(time -> time.advance(delay));
        if (!isGood(account)) {
            return Answer.failed(new SocialFailure.Unauthorized("401"));
        }
        if (!searchFailures.isEmpty()) {
            return Answer.failed(searchFailures.remove());
        }
        List<Post> sent = where instanceof Address.Person person ? letters.to(person) : ours();
        return Answer.got(sent.stream().filter(post -> !post.createdAt().isBefore(since)).toList().reversed());
    }

    @Override
    public synchronized Answer<List<Post>> postsBy(LinkedAccount account, String author, int most) {
        calls.add("posts by " + author);
        Optional<SocialFailure> failure = troubles.next("posts");
        return failure.isPresent() ? Answer.failed(failure.get())
                : !isGood(account) ? Answer.failed(new SocialFailure.Unauthorized("401"))
                : Answer.got(posts.stream().filter(post -> post.author().id().equals(author) && post.isPublic()
                        && post.kind() != PostKind.REPOST).sorted(Comparator.comparing(Post::createdAt).reversed()).limit(most).toList());
    }

    @Override
    public URI permalink(AccountId account, String of, PostId post) {
        return URI.create("https://x.example/" + of + "/status/" + post);
    }

    private boolean isGood(LinkedAccount account) {
        return account.credentials().get("token").equals(goodToken);
    }

    private boolean isOurs(Post post) {
        return post.author().id().equals(userId) || senders.stream().anyMatch(sender -> sender.userId().equals(post.author().id()));
    }

    private boolean answersUs(Post post) {
        Set<PostId> ours = Set.copyOf(posts.stream().filter(this::isOurs).map(Post::id).toList());
        return post.repliedTo().filter(ours::contains).isPresent() || post.quoted().filter(ours::contains).isPresent();
    }
}
