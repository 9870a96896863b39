package io.listeningpost.network.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.Recordings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Facebook answered to others over the years is read without a stumble; skipped where the recordings are not. */
class FacebookConformanceTest {

    private static final LinkedAccount PAGE = FacebookStage.with(FacebookStage.keys("t", "s"));

    private final Map<String, JsonNode> recorded = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        JsonNode all = new ObjectMapper().readTree(Recordings.folder("facebook_restfb").resolve("graph_objects.json").toFile());
        all.properties().forEach(each -> recorded.put(each.getKey(), each.getValue()));
    }

    @Test
    void everyRecordedPostAndCommentIsReadOrRefusedWithAReason() {
        GraphReader reader = new GraphReader(PAGE);
        List<Post> posts = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        all().forEach(node -> {
            Optional<String> objection = GraphReader.objection(node);
            objection.ifPresentOrElse(reasons::add, () -> {
                posts.add(reader.post(node));
                posts.add(reader.comment(node, GraphRoot.of(node.path("object"))));
            });
        });

        assertThat(posts).hasSizeGreaterThan(60).allSatisfy(post -> {
            assertThat(post.author().id()).isNotBlank();
            assertThat(post.permalink().toString()).startsWith("https://www.facebook.com/");
        });
        assertThat(reasons).isNotEmpty().allMatch(reason -> reason.matches("(id|created_time|message) is .*"));
    }

    @Test
    void readsACommentAsItWasRecorded() {
        GraphReader reader = new GraphReader(PAGE);
        JsonNode comment = recorded.get("v5_0/post-with-comment").path("comments").path("data").path(0);
        Post post = reader.comment(comment, GraphRoot.of(recorded.get("v5_0/post-with-comment")));

        assertThat(post.text()).isEqualTo("grandioses grau");
        assertThat(post.author().name()).isEqualTo("Test User");
        assertThat(post.createdAt()).isEqualTo("2020-01-16T14:03:36Z");
        assertThat(post.thread().value()).isEqualTo("1234567890123_456789012345");
    }

    @Test
    void aPageOfCommentsWithoutANextOneIsTheLastThoughItHasCursors() {
        JsonNode edge = recorded.get("v5_0/post-with-comment").path("comments");

        assertThat(edge.path("paging").path("cursors").path("after").asText()).isNotEmpty();
        assertThat(GraphJson.next(edge)).isEmpty();
    }

    @Test
    void readsPicturesOfPostsFromFacebooksOwnHosts() {
        Post post = new GraphReader(PAGE).post(recorded.get("v2_3/post-attachments"));

        assertThat(post.media()).isNotEmpty().extracting(Media::url).allMatch(url -> url.orElse("").startsWith("https://"));
    }

    @Test
    void readsAMessageAsAPrivateOne() {
        JsonNode message = recorded.get("v2_5/message");
        Post post = GraphInbox.message(PAGE, message, message);

        assertThat(GraphReader.objection(message)).isEmpty();
        assertThat(post.terms().visibility()).isEqualTo(Visibility.DIRECT);
        assertThat(post.text()).isEqualTo("Test");
        assertThat(post.author().name()).isEqualTo("Tester Page");
        assertThat(GraphInbox.isMessage(post.id().value())).isTrue();
    }

    @Test
    void readsEveryFileOfAMessage() {
        List<Media> media = new ArrayList<>();
        recorded.get("v2_5/messages-with-attachments").forEach(message -> media.addAll(GraphInbox.message(PAGE,
                ((ObjectNode) message).put("created_time", "2016-01-02T23:40:56+0000"), message).media()));

        assertThat(media).extracting(Media::type).contains("photo", "file");
    }

    /** Everything that has an id, however deep it lies. */
    private Stream<JsonNode> all() {
        return recorded.values().stream().flatMap(node -> node.findParents("id").stream());
    }
}
