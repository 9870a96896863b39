package io.listeningpost.network.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Author;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Deed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, counting, cursors, servers and words, each alone. */
class SkyPiecesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void everyAttemptComesToTheSameKeyAndNoTwoDeedsDo() {
        Set<String> keys = new HashSet<>();
        for (int reply = 0; reply < 400; reply++) {
            for (int part = 0; part < 5; part++) {
                String key = SkyKeys.of(new Deed("reply-" + reply + "#" + part, NOON));
                assertThat(key).isEqualTo(SkyKeys.of(new Deed("reply-" + reply + "#" + part, NOON)))
                        .matches("[234567abcdefghij][234567a-z]{12}");
                keys.add(key);
            }
        }
        assertThat(keys).hasSize(2000);
        assertThat(SkyKeys.of(new Deed("a", NOON))).isLessThan(SkyKeys.of(new Deed("a", NOON.plusSeconds(2))));
    }

    @Test
    void countsWhatPeopleSeeAndWhatItTakes() {
        SkyText text = new SkyText();

        assertThat(text.weigh("")).isZero();
        assertThat(text.weigh("a".repeat(300))).isEqualTo(300);
        assertThat(text.weigh("é")).isEqualTo(1);
        assertThat(text.weigh("🇩🇪🇯🇵")).isEqualTo(2);
        assertThat(text.weigh("👩‍🍳")).isEqualTo(2).as("eleven bytes");
        assertThat(text.weigh("👩‍👩‍👧‍👦".repeat(120))).isEqualTo(300).as("3,000 bytes");
        assertThat(text.weigh("👩‍👩‍👧‍👦".repeat(120) + "a")).isEqualTo(301);
        assertThat(text.links("see acme.com/help or https://a.example/x?y=1, not a.b or @nora.bsky.social"))
                .containsExactly("acme.com/help", "https://a.example/x?y=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://bsky.social", "https://127.0.0.1", "https://localhost", "https://[::1]", "https://10.0.0.8", "::",
        "https://user@bsky.social", "https://bsky.social/xrpc", "https://bsky.social?x", "ftp://bsky.social", "https://",
        "https://2130706433", "https://intranet"})
    void speaksToNoServerInsideOrWithoutEncryption(String server) {
        assertThat(new SkyHosts(List.of()).server(server)).isInstanceOf(SkyHosts.Server.Refused.class);
    }

    @Test
    void speaksToServersThatAreAllowed() {
        SkyHosts hosts = new SkyHosts(List.of(" LOCALHOST:2583 ", "10.0.0.8", "", "http://127.0.0.1:7/"));

        assertThat(hosts.server("http://localhost:2583/")).isEqualTo(new SkyHosts.Server.Known(URI.create("http://localhost:2583")));
        assertThat(hosts.server("https://10.0.0.8")).isInstanceOf(SkyHosts.Server.Known.class);
        assertThat(hosts.server("http://127.0.0.1:7")).isInstanceOf(SkyHosts.Server.Known.class);
        assertThat(hosts.server("http://localhost:2584")).isInstanceOf(SkyHosts.Server.Refused.class);
    }

    @Test
    void theCursorKeepsWhatIsLeft() {
        SkyCursor cursor = SkyCursor.startingAt(NOON).after(NOON.plusSeconds(60), NOON.plusSeconds(50),
                List.of(new SkyHole(NOON, NOON.plusSeconds(9)), new SkyHole(NOON.plusSeconds(20), NOON.plusSeconds(30))));

        assertThat(SkyCursor.read(cursor.written())).isEqualTo(cursor);
        assertThat(cursor.written().value()).hasSizeLessThan(400);
        assertThatThrownBy(() -> SkyCursor.read(new Cursor("start=1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holesAreFewAndOverlapNowhere() {
        List<SkyHole> holes = SkyHole.tidy(List.of(
                hole(0, 10), hole(5, 12), hole(20, 30), hole(40, 50), hole(60, 70), hole(80, 90), hole(9, 9)));

        assertThat(holes).hasSize(4).first().isEqualTo(hole(80, 90));
        assertThat(holes.getLast()).isEqualTo(hole(0, 30));
    }

    @Test
    void readsALittleAgainAndNowAndThenMuch() {
        SkyCursor fresh = SkyCursor.startingAt(NOON);
        assertThat(fresh.floor(NOON.plusSeconds(60))).isEqualTo(NOON);
        Instant later = NOON.plus(Duration.ofDays(3));
        SkyCursor busy = new SkyCursor(NOON, later, Optional.of(later), later, later, List.of());
        assertThat(busy.floor(later.plusSeconds(60))).isEqualTo(later.minus(Duration.ofMinutes(10)));
        assertThat(busy.floor(later.plus(Duration.ofMinutes(16)))).isBefore(later.minus(Duration.ofHours(25)));
        assertThat(busy.floor(later.plus(Duration.ofHours(13)))).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 11 | us",
        "0 | 13 | us",
        "5 | 3 | nobody",
        "-1 | 4 | nobody",
        "0 | 999 | nobody",
        "0 | 12 | nobody",
    })
    void hostileFacetsAreNobody(int from, int to, String who) throws Exception {
        JsonNode record = Xrpc.JSON.readTree("""
                {"text": "@acme.test é!", "facets": [{"index": {"byteStart": %d, "byteEnd": %d},
                 "features": [{"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:us"}]}]}""".formatted(from, to));

        assertThat(new SkyWords(record).mentions("did:plc:us", "Acme.Test")).isEqualTo(who.equals("us") ? Set.of("acme.test") : Set.of());
        assertThat(new SkyWords(record).text()).isEqualTo("@acme.test é!");
    }

    @Test
    void aHandleThatSomebodyElseHasIsNotOurs() throws Exception {
        JsonNode record = Xrpc.JSON.readTree("""
                {"text": "@acme.test", "facets": [
                  {"index": {"byteStart": 0, "byteEnd": 10},
                   "features": [{"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:other"}]},
                  {"index": {"byteStart": 0, "byteEnd": 10},
                   "features": [{"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:us"}]}]}""");

        assertThat(new SkyWords(record).mentions("did:plc:us", "acme.test")).as("of two on the same bytes the first counts").isEmpty();
    }

    @Test
    void aLinkThatWasCutForShowingIsWhole() throws Exception {
        JsonNode record = Xrpc.JSON.readTree("""
                {"text": "see acme.com/he... now", "facets": [{"index": {"byteStart": 4, "byteEnd": 18},
                 "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://acme.com/help/me"}]}]}""");

        assertThat(new SkyWords(record).text()).isEqualTo("see https://acme.com/help/me now");
    }

    @Test
    void tellsWhoSomebodyIsAndLeavesOutWhatCannotBeRead() throws Exception {
        Author told = SkyPost.author(Xrpc.JSON.readTree("""
                {"handle": "nora.test", "displayName": "Nora", "followersCount": 0, "createdAt": "2023-05-04T09:30:00.000Z",
                 "description": "two\\nlines %s"}""".formatted("and more ".repeat(100))), "did:plc:a");
        Author untold = SkyPost.author(Xrpc.JSON.readTree("{\"createdAt\": \"soon\", \"description\": 7}"), "did:plc:a");

        assertThat(told.followers()).hasValue(0);
        assertThat(told.since()).contains(Instant.parse("2023-05-04T09:30:00Z"));
        assertThat(told.about().orElseThrow()).startsWith("two lines and more").hasSize(Author.LONGEST_ABOUT);
        assertThat(untold).isEqualTo(Author.unknown("did:plc:a"));
    }

    @Test
    void measuresPictures() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0,
            (byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0, 0};

        assertThat(SkyShape.of(jpeg, "image/jpeg")).contains(new SkyShape(40, 30));
        assertThat(SkyShape.of(new byte[3], "image/png")).isEmpty();
        assertThat(SkyShape.of(new byte[30], "image/webp")).isEmpty();
    }

    private static SkyHole hole(int from, int to) {
        return new SkyHole(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
