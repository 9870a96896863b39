package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.issues.Field;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Media;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XReaderTest {

    private static final String ID = "2080765813578191303";
    private static final Instant WRITTEN = Instant.parse("2026-07-24T21:23:23.373Z");

    @Test
    void needsNothingButIdAndText() {
        Post post = only("{\"id\":\"" + ID + "\",\"text\":\"hello @Acme\"}");

        assertThat(post.id()).isEqualTo(new PostId(ID));
        assertThat(post.firstId()).isEqualTo(post.id());
        assertThat(post.thread().value()).isEqualTo(ID);
        assertThat(post.createdAt()).isEqualTo(WRITTEN);
        assertThat(post.author().handle()).isEmpty();
        assertThat(post.author().followers()).isEmpty();
        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.mentions()).containsExactly("acme");
        assertThat(post.permalink()).hasToString("https://x.com/i/status/" + ID);
    }

    @Test
    void neverTakesTwoStrangersForOne() {
        Page page = page("[{\"id\":\"11\",\"text\":\"a\"},{\"id\":\"12\",\"text\":\"b\"}]");

        assertThat(page.posts().get(0).author().id()).isNotEqualTo(page.posts().get(1).author().id());
    }

    @Test
    void keepsTheIdOfAnAuthorThatWasLeftOut() {
        Post post = only("{\"id\":\"11\",\"text\":\"a\",\"author_id\":\"77\"}");

        assertThat(post.author().id()).isEqualTo("77");
        assertThat(post.author().mention()).isEqualTo("77");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"text\":\"a\"}                           | id is missing",
        "{\"id\":null,\"text\":\"a\"}               | id is missing",
        "{\"id\":\"abc\",\"text\":\"a\"}            | id must be 1 to 20 digits, not \"abc\"",
        "{\"id\":1.5,\"text\":\"a\"}                | id must be 1 to 20 digits, not 1.5",
        "{\"id\":{},\"text\":\"a\"}                 | id must be 1 to 20 digits, not {}",
        "{\"id\":\"-3\",\"text\":\"a\"}             | id must be 1 to 20 digits, not \"-3\"",
        "{\"id\":\"11\"}                            | text is missing",
        "{\"id\":\"11\",\"text\":null}              | text is missing",
        "{\"id\":\"11\",\"text\":5}                 | text must be a text, not 5",
        "{\"id\":\"11\",\"text\":[\"a\"]}           | text must be a text, not [\"a\"]",
        "\"a post\"                                 | a post must be an object, not \"a post\"",
        "null                                       | a post must be an object, not null",
        "[]                                         | a post must be an object, not []",
    })
    void setsAsideWhatIsNoPostAndSaysWhy(String bad, String reason) {
        Page page = page("[{\"id\":\"11\",\"text\":\"before\"}," + bad + ",{\"id\":\"12\",\"text\":\"after\"}]");

        assertThat(page.posts()).extracting(Post::text).containsExactly("before", "after");
        assertThat(page.malformed()).extracting(Malformed::reason).containsExactly(reason);
    }

    @Test
    void keepsWhatItCouldNotReadCutToASaneSize() {
        Malformed bad = page("[{\"id\":\"11\",\"junk\":\"" + "😀".repeat(5000) + "\"}]").malformed().getFirst();

        assertThat(bad.id()).contains(new PostId("11"));
        assertThat(bad.raw()).hasSizeBetween(1000, 2000).endsWith("😀…");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"created_at\":\"yesterday\"", "\"created_at\":17", "\"created_at\":null", "\"created_at\":\"\"",
        "\"author_id\":[]", "\"conversation_id\":{}", "\"conversation_id\":\"x\"", "\"referenced_tweets\":\"none\"",
        "\"referenced_tweets\":[null,3,{\"type\":9},{\"type\":\"replied_to\"}]",
        "\"entities\":[]", "\"entities\":{\"mentions\":{},\"urls\":7}",
        "\"entities\":{\"mentions\":[null,{\"username\":5}],\"urls\":[null,{}]}", "\"attachments\":[1]",
        "\"attachments\":{\"media_keys\":[7,\"nowhere\"]}", "\"note_tweet\":\"?\"", "\"note_tweet\":{\"text\":null}",
        "\"edit_history_tweet_ids\":{}", "\"edit_history_tweet_ids\":[null,\"x\"]", "\"something\":{\"new\":[1,2]}",
    })
    void makesGoodWhateverElseIsStrange(String strange) {
        Post post = only("{\"id\":\"" + ID + "\",\"text\":\"hello\"," + strange + "}");

        assertThat(post.text()).isEqualTo("hello");
        assertThat(post.createdAt()).isEqualTo(WRITTEN);
        assertThat(post.thread().value()).isEqualTo(ID);
        assertThat(post.firstId()).isEqualTo(post.id());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-24T21:23:23Z, 2026-07-24T21:23:23Z", "2026-07-24T21:23:23.373Z, 2026-07-24T21:23:23.373Z",
        "2026-07-24T23:23:23.5+02:00, 2026-07-24T21:23:23.500Z"})
    void readsTimesWithAndWithoutFractions(String written, Instant meant) {
        assertThat(only("{\"id\":\"11\",\"text\":\"a\",\"created_at\":\"" + written + "\"}").createdAt()).isEqualTo(meant);
    }

    @Test
    void readsIdsBeyondWhatALongHolds() {
        Post post = only("{\"id\":\"18446744073709551615\",\"text\":\"a\"}");

        assertThat(post.id().value()).isEqualTo("18446744073709551615");
        assertThat(post.createdAt()).isAfter(WRITTEN);
        assertThat(only("{\"id\":2080765813578191303,\"text\":\"a\"}").id().value()).isEqualTo(ID);
    }

    @Test
    void decodesExactlyOnce() {
        assertThat(text("a &amp; b &lt;i&gt; &amp;amp; &amp;lt; &quot;q&quot; &#39;s&#39; &nbsp; &bogus; & alone"))
                .isEqualTo("a & b <i> &amp; &lt; \"q\" 's' &nbsp; &bogus; & alone");
    }

    @Test
    void takesTheWholeOfALongPostAndItsLinks() {
        Post post = only("""
                {"id":"11","text":"start of it… https://t.co/cut",
                 "entities":{"urls":[{"url":"https://t.co/cut","expanded_url":"https://x.com/i"}],
                 "mentions":[{"username":"Acme"}]},
                 "note_tweet":{"text":"start &amp; end https://t.co/AbC123 @other","entities":{
                  "urls":[{"url":"https://t.co/AbC123","expanded_url":"https://example.com/?a=1&b=2"}],
                  "mentions":[{"username":"Other"}]}}}""");

        assertThat(post.text()).isEqualTo("start & end https://example.com/?a=1&b=2 @other");
        assertThat(post.mentions()).containsExactlyInAnyOrder("acme", "other");
    }

    @Test
    void expandsShortLinksByNameOnlyAndNeverIntoAnythingButTheWeb() {
        assertThat(only("""
                {"id":"11","text":"😀 https://t.co/a https://t.co/ab http://t.co/a, https://t.co/js plain","entities":{"urls":[
                 {"url":"https://t.co/a","expanded_url":"https://example.com/$1"},
                 {"url":"https://t.co/js","expanded_url":"javascript:alert(1)"},
                 {"url":"plain","expanded_url":"https://evil.example/"},
                 {"url":"https://t.co/none"}]}}""").text())
                .isEqualTo("😀 https://example.com/$1 https://t.co/ab https://example.com/$1, https://t.co/js plain");
    }

    @Test
    void leavesOutTheLinksThatXPutsBehindTheWords() {
        String entities = """
                "attachments":{"media_keys":["3_1"]},"referenced_tweets":[{"type":"quoted","id":"9"}],"entities":{"urls":[
                 {"url":"https://t.co/mine","expanded_url":"https://x.com/nora_k/status/9"},
                 {"url":"https://t.co/quote","expanded_url":"https://twitter.com/acme/status/9"},
                 {"url":"https://t.co/other","expanded_url":"https://x.com/acme/status/10"},
                 {"url":"https://t.co/photo","expanded_url":"https://x.com/nora_k/status/11/photo/1","media_key":"3_1"}]}}""";

        assertThat(only("{\"id\":\"11\",\"text\":\"look https://t.co/quote https://t.co/photo\"," + entities).text()).isEqualTo("look");
        assertThat(only("{\"id\":\"11\",\"text\":\"https://t.co/photo\"," + entities).text()).isEmpty();
        assertThat(only("{\"id\":\"11\",\"text\":\"as https://t.co/quote says https://t.co/other\"," + entities).text())
                .isEqualTo("as https://twitter.com/acme/status/9 says https://x.com/acme/status/10");
    }

    /** Marks on the same letters, outside the text or upside down change nothing of what a person reads. */
    @Test
    @Field(36)
    void isNotConfusedByMarksThatOverlap() {
        Post post = only("""
                {"id":"11","text":"hi @acme see https://t.co/a","display_text_range":[27,-3],"entities":{
                 "urls":[{"start":13,"end":27,"url":"https://t.co/a","expanded_url":"https://example.com/"},
                  {"start":0,"end":27,"url":"hi @acme see https://t.co/a","expanded_url":"https://evil.example/"},
                  {"start":-5,"end":4000,"url":"https://t.co/a","expanded_url":"javascript:alert(1)"}],
                 "mentions":[{"start":3,"end":8,"username":"acme"},{"start":3,"end":8,"username":"someone_else"},
                  {"start":8,"end":3,"username":"not a handle"}]}}""");

        assertThat(post.text()).isEqualTo("hi @acme see https://example.com/");
        assertThat(post.mentions()).containsExactlyInAnyOrder("acme", "someone_else");
    }

    @Test
    void keepsEmojiWholeAndDropsWhatNoDatabaseTakes() {
        assertThat(text("😡👩🏽‍💻 hi")).isEqualTo("😡👩🏽‍💻 hi");
        assertThat(text("a\\u0000b \\ud83d c \\ude00")).isEqualTo("ab \uFFFD c \uFFFD");
    }

    @Test
    void takesMentionsFromTheTextWhenXMarkedNone() {
        assertThat(only("{\"id\":\"11\",\"text\":\".@Acme, ask mail@host.com or @you_2\"}").mentions())
                .containsExactlyInAnyOrder("acme", "you_2");
        assertThat(only("{\"id\":\"11\",\"text\":\"@Acme\",\"entities\":{\"mentions\":[]}}").mentions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"retweeted,REPOST", "replied_to,REPLY", "quoted,QUOTE", "something_new,ORIGINAL"})
    void tellsKindsInBothWordings(String type, PostKind kind) {
        for (String field : List.of("referenced_tweets", "referenced_posts")) {
            Post post = only("{\"id\":\"11\",\"text\":\"a\",\"" + field + "\":[{\"type\":\"" + type + "\",\"id\":\"9\"}]}");
            assertThat(post.kind()).isEqualTo(kind);
            assertThat(post.repliedTo()).isEqualTo(kind == PostKind.REPLY ? Optional.of(new PostId("9")) : Optional.empty());
            assertThat(post.quoted()).isEqualTo(kind == PostKind.QUOTE ? Optional.of(new PostId("9")) : Optional.empty());
        }
    }

    @Test
    void knowsAReplyThatAlsoQuotes() {
        Post post = only("""
                {"id":"11","text":"a","referenced_tweets":[{"type":"quoted","id":"8"},{"type":"replied_to","id":"9"}]}""");

        assertThat(post.kind()).isEqualTo(PostKind.REPLY);
        assertThat(post.repliedTo()).contains(new PostId("9"));
        assertThat(post.quoted()).contains(new PostId("8"));
    }

    /** Words after "RT" are a person's own unless the post was recorded without any of the fields that would tell. */
    @Test
    void doesNotTakeAPersonsWordsForARepost() {
        String words = "RT @acme: new app. Mine crashes!";
        assertThat(only("{\"id\":\"11\",\"conversation_id\":\"11\",\"text\":\"" + words + "\"}").kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(only("{\"id\":\"11\",\"author_id\":\"7\",\"text\":\"RT @acme: new app\"}").kind()).isEqualTo(PostKind.REPOST);
        assertThat(only("{\"id\":\"11\",\"text\":\"RT @acme: new app\"}").kind()).isEqualTo(PostKind.REPOST);
    }

    @Test
    void tellsPostsOfOneSecondApartByTheTimeInTheirIds() {
        Post early = only("{\"id\":\"2080765813578191303\",\"text\":\"a\",\"created_at\":\"2026-07-24T21:23:23.000Z\"}");
        Post later = only("{\"id\":\"2080765815000000000\",\"text\":\"b\",\"created_at\":\"2026-07-24T21:23:23.000Z\"}");
        assertThat(early.createdAt()).isEqualTo("2026-07-24T21:23:23.373Z");
        assertThat(later.createdAt()).isAfter(early.createdAt()).isBefore("2026-07-24T21:23:24Z");
        assertThat(only("{\"id\":\"11\",\"text\":\"a\",\"created_at\":\"2026-07-24T21:23:23.000Z\"}").createdAt())
                .isEqualTo("2026-07-24T21:23:23Z");
    }

    @Test
    void knowsTheFirstVersionOfAnEditedPostInBothWordings() {
        for (String field : List.of("edit_history_tweet_ids", "edit_history_post_ids")) {
            Post post = only("{\"id\":\"13\",\"text\":\"a\",\"" + field + "\":[\"9\",\"11\",\"13\"]}");
            assertThat(post.firstId()).isEqualTo(new PostId("9"));
            assertThat(post.thread().value()).isEqualTo("9");
        }
    }

    @Test
    void readsPeoplePicturesAndContextInBothWordings() {
        for (String posts : List.of("tweets", "posts")) {
            Page page = read("""
                    {"data":[{"id":"11","text":"a","author_id":"7","attachments":{"media_keys":["3_1","9_9","7_2"]},
                       "referenced_tweets":[{"type":"replied_to","id":"9"}]}],
                     "includes":{"users":[{"id":"7","username":"nora_k","name":"Nora &amp; Co","verified":false,"verified_type":"blue",
                        "public_metrics":{"followers_count":1000},"created_at":"2011-03-04T05:06:07.000Z",
                        "description":"Bikes &lt;3\\nand bread",
                        "profile_image_url":"https://pbs.example/a.png"},{"id":"8","name":"X"},{}],
                       "media":[{"media_key":"3_1","type":"photo","url":"https://pbs.example/p.jpg","alt_text":"a box"},
                        {"media_key":"7_2","type":"video","preview_image_url":"https://pbs.example/v.jpg","url":"javascript:x"}],
                       "%s":[{"id":"9","text":"root","author_id":"8"},{"id":"11","text":"a"},{"id":"?"}]},
                     "meta":{"result_count":1}}""".formatted(posts)).page();

            Post post = page.posts().getFirst();
            assertThat(post.author().handle()).isEqualTo("nora_k");
            assertThat(post.author().name()).isEqualTo("Nora & Co");
            assertThat(post.author().verified()).isTrue();
            assertThat(post.author().followers()).hasValue(1000);
            assertThat(post.author().avatar()).contains("https://pbs.example/a.png");
            assertThat(post.author().since()).contains(Instant.parse("2011-03-04T05:06:07Z"));
            assertThat(post.author().about()).contains("Bikes <3 and bread");
            assertThat(post.media()).containsExactly(
                    new Media("photo", Optional.of("https://pbs.example/p.jpg"), Optional.of("a box")),
                    new Media("video", Optional.empty(), Optional.empty()));
            assertThat(page.context()).extracting(Post::text).containsExactly("root");
            assertThat(page.malformed()).isEmpty();
        }
    }

    @Test
    void takesASinglePostForAListOfOne() {
        assertThat(read("{\"data\":{\"id\":\"11\",\"text\":\"a\"}}").page().posts()).hasSize(1);
        assertThat(read("{\"meta\":{\"result_count\":0}}").page().posts()).isEmpty();
    }

    private static String text(String raw) {
        return only("{\"id\":\"11\",\"text\":\"" + raw.replace("\"", "\\\"") + "\"}").text();
    }

    private static Post only(String json) {
        Page page = page("[" + json + "]");
        assertThat(page.malformed()).isEmpty();
        assertThat(page.posts()).hasSize(1);
        return page.posts().getFirst();
    }

    private static Page page(String data) {
        return read("{\"data\":" + data + "}").page();
    }

    private static XReader.Read read(String json) {
        try {
            return XReader.page(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the test's own JSON is wrong", e);
        }
    }
}
