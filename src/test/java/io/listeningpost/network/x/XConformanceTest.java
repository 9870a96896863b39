package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostKind;
import io.listeningpost.testing.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** X's own conformance data and recorded answers of X, where they are at hand. */
class XConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern UNTYPABLE = Pattern.compile("[\\uFFFE\\uFEFF\\uFFFF]");

    private final XText text = new XText();

    @TestFactory
    Stream<DynamicTest> weighsAsXWeighs() throws IOException {
        JsonNode tests = JSON.readTree(Recordings.folder("twitter_text").resolve("validate.json").toFile()).path("tests");
        // the first group is from before an emoji weighed two however it was put together; where both weigh a text, the later word holds
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        Stream.of("WeightedTweetsCounterTest", "WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest")
                .forEach(group -> {
                    assertThat(tests.path(group)).as(group).isNotEmpty();
                    tests.path(group).forEach(vector -> expected.put(vector.path("text").asText(), vector.path("expected")));
                });
        return expected.entrySet().stream().map(vector -> DynamicTest.dynamicTest(brief(vector.getKey()), () -> {
            int weight = text.weigh(vector.getKey());
            assertThat(weight).isEqualTo(vector.getValue().path("weightedLength").asInt(-1));
            // characters that nobody can type make a post invalid too; no agent needs to be told of them
            if (!UNTYPABLE.matcher(vector.getKey()).find()) {
                assertThat(weight > 0 && weight <= text.limit()).isEqualTo(vector.getValue().path("valid").asBoolean());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> findsTheLinksThatXFinds() throws IOException {
        JsonNode tests = JSON.readTree(Recordings.folder("twitter_text").resolve("extract.json").toFile()).path("tests");
        return Stream.of("urls", "tco_urls_with_params").flatMap(group -> tests.path(group).valueStream()
                .map(vector -> DynamicTest.dynamicTest(group + ": " + vector.path("description").asText(), () ->
                        assertThat(text.links(vector.path("text").asText()))
                                .isEqualTo(vector.path("expected").valueStream().map(JsonNode::asText).toList()))));
    }

    @TestFactory
    Stream<DynamicTest> findsTheMentionsThatXFinds() throws IOException {
        JsonNode tests = JSON.readTree(Recordings.folder("twitter_text").resolve("extract.json").toFile()).path("tests");
        return tests.path("mentions").valueStream().map(vector -> DynamicTest.dynamicTest(vector.path("description").asText(), () -> {
            JsonNode post = JSON.createObjectNode().put("id", "11").put("text", vector.path("text").asText());
            assertThat(new TreeSet<>(new XWords(post).mentions())).isEqualTo(new TreeSet<>(
                    vector.path("expected").valueStream().map(JsonNode::asText).map(handle -> handle.toLowerCase(Locale.ROOT)).toList()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryRecordedPage() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(Recordings.folder("x_v2_tweepy").resolve("pages"))) {
            files = listed.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            JsonNode answer = JSON.readTree(file.toFile());
            Page page = XReader.page(answer).page();
            assertThat(page.malformed()).isEmpty();
            assertThat(page.posts()).hasSameSizeAs(answer.path("data"));
            assertThat(page.posts()).allSatisfy(post -> assertThat(post.text()).doesNotContain("&amp;"));
            assertThat(page.posts()).filteredOn(post -> post.text().startsWith("RT @")).extracting(Post::kind)
                    .allMatch(kind -> kind == PostKind.REPOST);
        }));
    }

    @Test
    void readsTheTimesOfRecordedPostsFromTheirIds() throws IOException {
        Path pages = Recordings.folder("x_v2_tweepy").resolve("pages");
        Page page = XReader.page(JSON.readTree(pages.resolve("06-mentions.json").toFile())).page();

        assertThat(page.posts()).isNotEmpty().allSatisfy(post ->
                assertThat(post.createdAt()).isBetween(Instant.parse("2022-10-01T00:00:00Z"), Instant.parse("2022-10-31T00:00:00Z")));
    }

    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60);
    }
}
