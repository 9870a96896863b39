package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XTextTest {

    private final XText text = new XText();

    @Test
    void allowsWhatXAllows() {
        assertThat(text.limit()).isEqualTo(280);
    }

    /** Each vector says in a sentence why it weighs what it weighs. */
    @TestFactory
    Stream<DynamicTest> weighsAndFindsLinks() throws IOException {
        try (InputStream file = XTextTest.class.getResourceAsStream("weights.json")) {
            List<JsonNode> vectors = new ObjectMapper().readTree(file).valueStream().toList();
            assertThat(vectors).hasSizeGreaterThan(30);
            return vectors.stream().map(vector -> DynamicTest.dynamicTest(vector.path("why").asText(), () -> {
                String words = vector.path("text").asText().repeat(vector.path("times").asInt(1));
                assertThat(text.weigh(words)).isEqualTo(vector.path("weight").asInt(-1));
                assertThat(text.links(words)).isEqualTo(vector.path("links").valueStream().map(JsonNode::asText).toList());
            }));
        }
    }

    @Test
    void countsHandlesThatWeWriteOurselves() {
        assertThat(text.weigh("@nora_k on it")).isEqualTo(13);
    }

    /** The library alone needs minutes for some of these. */
    @ParameterizedTest
    @ValueSource(strings = {"a.", "1.", "é.", "a.b-", "a.com.", "http://a.", "a.com/(", "@a.", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a ",
        "👩🏽‍💻", "。a."})
    void isQuickWhateverComes(String piece) {
        String hostile = piece.repeat(10_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(text.weigh(hostile)).isGreaterThan(280);
            text.links(hostile);
        });
    }

    @Test
    void weighsAChainOfDotsAsTheWordsItIs() {
        assertThat(text.weigh("1.".repeat(100))).isEqualTo(200);
        assertThat(text.links("see acme.com and " + "1.".repeat(100))).containsExactly("acme.com");
        assertThat(text.links("https://acme.com/v?q=" + "1.".repeat(100))).hasSize(1);
    }
}
