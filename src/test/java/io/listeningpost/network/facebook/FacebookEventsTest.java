package io.listeningpost.network.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Handshake;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Told;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Facebook sends to an address of ours: nothing without its signature, and nothing but ids with it. */
class FacebookEventsTest {

    private static final String PAGE = FacebookSeed.PAGE_ID;
    private static final LinkedAccount ACME =
            FacebookStage.with(FacebookStage.keys(FacebookSeed.ACCESS_TOKEN, FacebookSeed.APP_SECRET));

    private final FacebookNetwork facebook = new FacebookNetwork(FacebookPlaces.OF_FACEBOOK, Clock.systemUTC());

    @AfterEach
    void close() {
        facebook.close();
    }

    private static UnaryOperator<String> signed(String signature) {
        return name -> name.equals("x-hub-signature-256") ? signature : "";
    }

    private Optional<List<Told>> told(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return facebook.told(ACME, signed(Signing.of(FacebookSeed.APP_SECRET, bytes)), bytes);
    }

    private static String event(String page, String... changes) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"" + page + "\",\"time\":1,\"changes\":[" + String.join(",", changes) + "]}]}";
    }

    private static String feed(String item, String verb, String rest) {
        return "{\"field\":\"feed\",\"value\":{\"item\":\"" + item + "\",\"verb\":\"" + verb + "\"" + rest + "}}";
    }

    private static String comment(String page, String id) {
        return feed("comment", "add", ",\"post_id\":\"" + page + "_900\",\"comment_id\":\"" + id + "\",\"message\":\"\\u00e9\"");
    }

    private static Told acme(String... posts) {
        return new Told(PAGE, List.of(posts).stream().map(PostId::new).toList());
    }

    // ---- the signature

    /** Made with openssl: printf of these bytes, {@code openssl dgst -sha256 -hmac SECRET}. */
    @Test
    void takesWhatIsSignedOverTheBytesAsTheyCame() {
        String escaped = "{\"object\":\"page\",\"entry\":[{\"id\":\"104000000000001\",\"changes\":[]}],\"x\":\"\\u00e9 \\/\"}";
        String signature = "sha256=e812a6307ec498f2b78dd4c709ef411519771f3683fffd3bc2149498d62c445e";

        assertThat(facebook.told(ACME, signed(signature), escaped.getBytes(StandardCharsets.UTF_8))).contains(List.of());
        assertThat(facebook.told(ACME, signed(signature), escaped.replace("\\u00e9", "\u00e9").getBytes(StandardCharsets.UTF_8)))
                .as("the same words in other bytes").isEmpty();
        assertThat(facebook.told(ACME, signed(signature), (escaped + " ").getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha1=0000", "sha256=00", "SHA256", "nonsense \u00e9\u0000"})
    void takesNothingWithAnotherSignature(String signature) {
        assertThat(facebook.told(ACME, signed(signature), event(PAGE).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void takesNothingOfAnotherSecretNorWithoutOne() {
        byte[] body = event(PAGE).getBytes(StandardCharsets.UTF_8);
        LinkedAccount without = FacebookStage.with(FacebookStage.keys(FacebookSeed.ACCESS_TOKEN, " "));

        assertThat(facebook.told(ACME, signed(Signing.of("another secret", body)), body)).isEmpty();
        assertThat(facebook.told(without, signed(Signing.of(" ", body)), body)).isEmpty();
        assertThat(facebook.told(without, signed(""), body)).isEmpty();
        assertThat(facebook.eventToken(without)).isEmpty();
        assertThat(facebook.handshake(without, Map.of("hub.mode", "subscribe", "hub.challenge", "1", "hub.verify_token", ""))).isEmpty();
    }

    // ---- the handshake

    private Optional<Handshake> asked(String mode, String token, String challenge) {
        return facebook.handshake(ACME, Map.of("hub.mode", mode, "hub.verify_token", token, "hub.challenge", challenge));
    }

    @Test
    void answersTheHandshakeForTheAccountsOwnToken() {
        String token = facebook.eventToken(ACME);
        LinkedAccount other = new LinkedAccount(AccountId.parse("facebook:1"), "other", ACME.credentials());

        assertThat(token).matches("[0-9a-f]{32}").isEqualTo(facebook.eventToken(ACME)).isNotEqualTo(facebook.eventToken(other));
        assertThat(token).doesNotContain(FacebookSeed.APP_SECRET);
        assertThat(asked("subscribe", token, "1158201444")).contains(new Handshake("text/plain", "1158201444"));
        assertThat(asked("unsubscribe", token, "1158201444")).isEmpty();
        assertThat(asked("subscribe", facebook.eventToken(other), "1158201444")).isEmpty();
        assertThat(asked("subscribe", token.substring(1), "1158201444")).isEmpty();
        assertThat(asked("subscribe", "", "1158201444")).isEmpty();
        assertThat(facebook.handshake(ACME, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>alert(1)</script>", "a b", "\u00e9", "1\r\nSet-Cookie: x"})
    void echoesNoChallengeThatIsNone(String challenge) {
        assertThat(asked("subscribe", facebook.eventToken(ACME), challenge)).isEmpty();
        assertThat(asked("subscribe", facebook.eventToken(ACME), "1".repeat(201))).isEmpty();
    }

    // ---- what is told

    @Test
    void pointsToWhatOthersSaidOrChanged() {
        assertThat(told(event(PAGE, comment(PAGE, "900_1"), comment(PAGE, "900_1"),
                feed("status", "add", ",\"post_id\":\"" + PAGE + "_7\""),
                feed("comment", "edited", ",\"post_id\":\"" + PAGE + "_900\",\"comment_id\":\"900_2\""),
                feed("post", "edit", ",\"post_id\":\"" + PAGE + "_8\""))))
                .contains(List.of(acme("900_1", PAGE + "_7", "900_2", PAGE + "_8")));
        assertThat(told(event(PAGE, "{\"field\":\"mention\",\"value\":{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"5_6\"}}")))
                .as("read among the posts that tag the Page").contains(List.of(acme()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "reaction | add    | ,\"post_id\":\"104000000000001_7\"",
        "like     | add    | ,\"post_id\":\"104000000000001_7\"",
        "comment  | remove | ,\"post_id\":\"104000000000001_7\",\"comment_id\":\"7_1\"",
        "comment  | hide   | ,\"post_id\":\"104000000000001_7\",\"comment_id\":\"7_1\"",
        "comment  | add    | ,\"post_id\":\"104000000000001_7\"",
        "comment  | add    | ,\"post_id\":\"104000000000001_7\",\"comment_id\":\"../me\"",
        "comment  | add    | ,\"post_id\":\"104000000000001_7\",\"comment_id\":\"7_1?fields=x\"",
        "comment  | add    | ,\"post_id\":\"104000000000001_7\",\"comment_id\":\"7_1\",\"from\":{\"id\":\"104000000000001\"}",
        "comment  | add    | ,\"post_id\":\"55_7\",\"comment_id\":\"7_1\"",
        "status   | add    | ,\"post_id\":\"1040000000000011_7\"",
        "status   | add    | ,\"post_id\":{\"a\":1}",
        "status   | add    | ",
    })
    void pointsToNothingElse(String item, String verb, String rest) {
        assertThat(told(event(PAGE, feed(item, verb, rest == null ? "" : rest)))).contains(List.of());
    }

    @Test
    void keepsThePagesOfAnAppApart() {
        assertThat(told("{\"object\":\"page\",\"entry\":[{\"id\":\"77\",\"changes\":[" + comment("77", "900_3") + "]},{\"id\":\"" + PAGE
                + "\",\"changes\":[" + comment(PAGE, "900_1") + "," + comment("77", "900_9") + "]}]}"))
                .contains(List.of(new Told("77", List.of(new PostId("900_3"))), acme("900_1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"page\"", "{", "{}", "{\"object\":\"user\",\"entry\":[]}", "{\"object\":\"page\"}",
        "{\"object\":\"page\",\"entry\":{\"id\":1}}", "{\"object\":\"page\",\"entry\":[1,null,[],{\"id\":{}},{\"id\":\"x:y\","
            + "\"changes\":[{\"field\":\"mention\"}]},{\"id\":\"7\",\"changes\":[null,3,[],{\"field\":7}]}]}", "\u0000\u0001\ufffd"})
    void signedNonsenseTellsNothing(String body) {
        assertThat(told(body)).contains(List.of());
    }

    @Test
    void deepNonsenseTellsNothing() {
        assertThat(told("[".repeat(200_000))).contains(List.of());
        assertThat(told("{\"object\":\"page\",\"entry\":" + "[".repeat(900) + "]".repeat(900) + "}")).contains(List.of());
    }

    @Test
    void aBatchIsTakenWhole() {
        String[] changes = IntStream.range(0, 1_000).mapToObj(i -> comment(PAGE, "900_" + i)).toArray(String[]::new);

        assertThat(told(event(PAGE, changes)).orElseThrow()).singleElement().extracting(each -> each.posts().size()).isEqualTo(1_000);
    }

    /** Bytes that were changed anywhere are refused when the signature was not, and never break when it was. */
    @Test
    void survivesWhateverIsSent() {
        byte[] good = event(PAGE, comment(PAGE, "900_1"), feed("status", "add", ",\"post_id\":\"" + PAGE + "_7\""))
                .getBytes(StandardCharsets.UTF_8);
        String signature = Signing.of(FacebookSeed.APP_SECRET, good);
        Random random = new Random(20_261_123);
        Map<Boolean, Integer> kinds = new HashMap<>();
        for (int round = 0; round < 3_000; round++) {
            byte[] bad = good.clone();
            int many = 1 + random.nextInt(6);
            for (int i = 0; i < many; i++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            if (!Arrays.equals(bad, good)) {
                assertThat(facebook.told(ACME, signed(signature), bad)).isEmpty();
            }
            assertThatCode(() -> {
                List<Told> told = facebook.told(ACME, signed(Signing.of(FacebookSeed.APP_SECRET, bad)), bad).orElseThrow();
                kinds.merge(told.isEmpty(), 1, Integer::sum);
                assertThat(told.stream().flatMap(each -> each.posts().stream()).map(PostId::value).collect(Collectors.toSet()))
                        .allMatch(id -> id.matches("[0-9]+_[0-9]+"));
            }).doesNotThrowAnyException();
        }
        assertThat(kinds).as("some were still read, some not").containsKeys(true, false);
    }
}
