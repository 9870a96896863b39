package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Address;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of mentions, a look-up and our own posts tell, over real HTTP with real signatures. */
class XReadingTest {

    private static final Source SOURCE = new Source.Mentions();

    private final XStage stage = new XStage();
    private Cursor start;

    @BeforeEach
    void open() {
        start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void readsAMentionWithItsAuthorAndItsThread() {
        var mention = stage.square.x().post("nora_k", "@acme my order never arrived & I am <not> amused");

        Poll poll = stage.polled(SOURCE, start);

        assertThat(poll.posts()).isOne();
        Post post = stage.posts().getFirst();
        assertThat(post.id()).isEqualTo(new PostId(mention.id()));
        assertThat(post.firstId()).isEqualTo(post.id());
        assertThat(post.thread().value()).isEqualTo(mention.id());
        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.text()).isEqualTo("@acme my order never arrived & I am <not> amused");
        assertThat(post.createdAt()).isEqualTo(stage.clock.instant());
        assertThat(post.names("Acme")).isTrue();
        assertThat(post.author().handle()).isEqualTo("nora_k");
        assertThat(post.author().name()).isEqualTo("Nora Kessler");
        assertThat(post.author().followers()).hasValue(1000);
        assertThat(post.permalink()).hasToString("https://x.com/nora_k/status/" + mention.id());
    }

    @Test
    void readsLongTextWholeWithEmojiAndLinks() {
        String words = "😡 @acme " + "where is it? 👩🏽‍💻 ".repeat(30) + "see https://example.com/order?a=1&b=2 end";
        stage.square.x().post("big_voice", words);

        stage.polled(SOURCE, start);

        assertThat(stage.posts().getFirst().text()).isEqualTo(words);
    }

    @Test
    void followsAThreadAndBuysNothingOfItTwice() {
        var root = stage.square.x().post("nora_k", "what a day");
        stage.square.x().reply("kid42", root.id(), "@acme this is yours");

        stage.polled(SOURCE, start);

        Post post = stage.posts().getFirst();
        assertThat(post.kind()).isEqualTo(PostKind.REPLY);
        assertThat(post.thread().value()).isEqualTo(root.id());
        assertThat(post.repliedTo()).contains(new PostId(root.id()));
        assertThat(stage.pages.getFirst().context()).isEmpty();
        Post parent = got(stage.x.lookup(stage.acme, List.of(post.repliedTo().orElseThrow()))).posts().getFirst();
        assertThat(parent.text()).isEqualTo("what a day");
        assertThat(parent.author().handle()).isEqualTo("nora_k");
    }

    @Test
    void tellsQuotesAndEdits() {
        var ours = stage.square.x().post("acme", "Our new app is here");
        stage.square.x().quote("kid42", ours.id(), "@acme it crashes");
        var before = stage.square.x().post("nora_k", "@acme helo");
        stage.clock.advance(Duration.ofMinutes(5));
        var after = stage.square.x().edit("nora_k", before.id(), "@acme hello");

        stage.polled(SOURCE, start);

        Post quote = stage.posts().stream().filter(post -> post.kind() == PostKind.QUOTE).findFirst().orElseThrow();
        assertThat(quote.quoted()).contains(new PostId(ours.id()));
        Post edited = stage.posts().getLast();
        assertThat(edited.id().value()).isEqualTo(after.id());
        assertThat(edited.firstId().value()).isEqualTo(before.id());
        assertThat(edited.isEdited()).isTrue();
    }

    @Test
    void looksUpWhatStillExists() {
        PostId there = new PostId(stage.square.x().post("nora_k", "@acme here").id());
        PostId gone = new PostId(stage.square.x().post("nora_k", "@acme gone").id());
        stage.square.x().delete("nora_k", gone.value());

        assertThat(got(stage.x.lookup(stage.acme, List.of(there, gone))).posts()).extracting(Post::id).containsExactly(there);
        assertThat(got(stage.x.lookup(stage.acme, List.of(gone))).posts()).isEmpty();
        assertThat(got(stage.x.lookup(stage.acme, List.of())).posts()).isEmpty();
    }

    @Test
    void findsItsOwnPostsNewestFirst() {
        PostId mention = new PostId(stage.square.x().post("nora_k", "@acme help").id());
        stage.square.x().post("acme", "before");
        stage.clock.advance(Duration.ofSeconds(1));
        Instant since = stage.clock.instant();
        got(stage.x.send(stage.acme, Outgoing.answer(mention, "first & foremost")));
        stage.clock.advance(Duration.ofSeconds(1));
        got(stage.x.send(stage.acme, Outgoing.answer(mention, "second")));

        List<Post> own = got(stage.x.sentSince(stage.acme, new Address.Answering(new PostId("1")), since));

        assertThat(own).extracting(Post::text).containsExactly("@nora_k second", "@nora_k first & foremost");
        assertThat(own.getFirst().repliedTo()).contains(mention);
    }
}
