package io.listeningpost.network.mastodon;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter before a server that nobody here wrote: snac2. Run by the profile real-servers only. */
class RealSnacContract {

    @TempDir
    private static Path home;

    private static Snac snac;
    private static MastodonNetwork mastodon;
    private static LinkedAccount brand;
    private static LinkedAccount nora;

    private final Instant begin = Instant.now().minusSeconds(2);
    private final Map<PostId, Post> heard = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws Exception {
        Process install = new ProcessBuilder("bash", "src/real-servers/snac/install.sh",
                System.getProperty("real.servers", "target/real-servers") + "/snac")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String program = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(install.waitFor()).as("snac2 is installed").isZero();
        snac = Snac.start(Path.of(program), home.resolve("data"));
        mastodon = new MastodonNetwork(Instances.with(snac.url()), Clock.systemUTC());
        brand = linked("brand");
        nora = linked("nora");
    }

    @AfterAll
    static void close() {
        if (mastodon != null) {
            mastodon.close();
        }
        if (snac != null) {
            snac.close();
        }
    }

    private static LinkedAccount linked(String name) throws Exception {
        Credentials keys = snac.join(name, mastodon.signIns().getFirst());
        Profile profile = got(mastodon.identify(keys));
        return new LinkedAccount(new AccountId(new Network("mastodon"), profile.userId()), profile.handle(), keys);
    }

    @Test
    void signsInAndKnowsWhoItIs() {
        assertThat(brand.handle()).isEqualTo("brand@" + Snac.HOST);
        assertThat(brand.id().userId()).startsWith(Snac.HOST + ":");
        Credentials wrong = new Credentials(Map.of("instance", snac.url(), "accessToken", "never-was-any"));
        assertThat(failure(mastodon.identify(wrong))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void takesItsLimits() {
        assertThat(mastodon.capabilities(brand.id()).text().limit()).isEqualTo(100_000);
        assertThat(mastodon.capabilities(brand.id()).text().weigh("https://a.example/b")).isEqualTo(32);
    }

    @Test
    void aMentionIsHeardAndAnsweredInItsThread() throws Exception {
        PostId asked = says("@brand@" + Snac.HOST + " where is my parcel?", "public", Optional.empty());
        Post mention = await(asked);
        assertThat(mention.text()).isEqualTo("@brand@127.0.0.2 where is my parcel?");
        assertThat(mention.author().handle()).isEqualTo(nora.handle());
        assertThat(mention.names(brand.handle())).isTrue();
        assertThat(mention.isPublic()).isTrue();

        PostId ours = got(mastodon.send(brand, Outgoing.answer(asked, mastodon.opening(mention.author().handle()) + " on its way")));
        assertThat(got(mastodon.sentSince(brand, new Address.Answering(asked), begin))).anySatisfy(post -> {
            assertThat(post.id()).isEqualTo(ours);
            assertThat(post.repliedTo()).contains(asked);
            assertThat(post.text()).isEqualTo("@nora@127.0.0.2 on its way");
        });
        PostId more = says("@brand@" + Snac.HOST + " since when?", "public", Optional.of(ours));
        Post followUp = await(more);
        assertThat(followUp.repliedTo()).contains(ours);
        assertThat(followUp.thread()).isEqualTo(mention.thread()).extracting(Object::toString).isEqualTo(asked.value());
    }

    @Test
    void whatIsNotPublicIsAnsweredInKind() throws Exception {
        PostId asked = says("@brand@" + Snac.HOST + " between us", "direct", Optional.empty());
        Post mention = await(asked);
        assertThat(mention.terms().visibility()).isNotEqualTo(Visibility.PUBLIC);
        PostId ours = got(mastodon.send(brand, Outgoing.answer(asked, "@" + nora.handle() + " of course")));

        assertThat(got(mastodon.lookup(brand, List.of(ours))).posts()).singleElement()
                .satisfies(post -> assertThat(post.isPublic()).isFalse());
    }

    @Test
    void passesOverNothing() throws Exception {
        Set<PostId> said = IntStream.range(0, 60).mapToObj(i -> says("@brand@" + Snac.HOST + " number " + i, "public", Optional.empty()))
                .collect(Collectors.toCollection(HashSet::new));
        Snac.await(() -> listen().containsAll(said));
        List<Page> pages = new ArrayList<>();
        got(mastodon.listen(brand, new Source.Mentions(), new Cursor("after 1000"), pages::add));

        assertThat(pages.stream().flatMap(page -> page.posts().stream()).map(Post::id).collect(Collectors.toSet())).containsAll(said);
    }

    @Test
    void knowsWhatIsNotThere() throws Exception {
        PostId there = says("@brand@" + Snac.HOST + " here", "public", Optional.empty());
        await(there);
        PostId nowhere = new PostId("1795360000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        Lookup told = got(mastodon.lookup(brand, List.of(there, nowhere)));

        assertThat(told.posts()).extracting(Post::id).containsExactly(there);
        assertThat(told.absent()).containsOnlyKeys(nowhere);
    }

    /** As a client of nora's, with nothing of the adapter but its forms. */
    private PostId says(String text, String visibility, Optional<PostId> below) {
        try (MastodonCalls calls = new MastodonCalls(Instances.with(snac.url()), Clock.systemUTC())) {
            Map<String, String> form = new LinkedHashMap<>(Map.of("status", text, "visibility", visibility));
            below.ifPresent(id -> form.put("in_reply_to_id", id.value()));
            return new PostId(MastodonJson.id(got(calls.publish(nora.credentials(), form, Optional.empty())), "id").orElseThrow());
        }
    }

    private Post await(PostId id) throws Exception {
        Snac.await(() -> listen().contains(id));
        return heard.get(id);
    }

    private Set<PostId> listen() {
        for (Source source : List.of(new Source.Mentions(), new Source.Direct())) {
            Poll poll = got(mastodon.listen(brand, source, mastodon.since(begin),
                    page -> page.posts().forEach(post -> heard.put(post.id(), post))));
            assertThat(poll.malformed()).isZero();
        }
        return heard.keySet();
    }
}
