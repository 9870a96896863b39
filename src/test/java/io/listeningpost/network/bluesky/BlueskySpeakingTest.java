package io.listeningpost.network.bluesky;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes out stays one post, whatever becomes of the other, and what its refusals mean. */
class BlueskySpeakingTest extends BlueskyField {

    private static final String JSON = "application/json";

    @Test
    void whatIsOutStaysOutWhateverBecameOfTheCustomersPost() {
        PostId mention = stage.mentions("soon gone");
        Outgoing reply = reply(mention, "We are on it.");
        stage.strike(new Trouble.AnswerLost(), Doing.SENDING);
        assertThat(failure(stage.network().send(stage.brand(), reply))).isInstanceOf(SocialFailure.Unknown.class);
        stage.deletes(mention);

        PostId ours = got(stage.network().send(stage.brand(), reply));
        assertThat(stage.square.bluesky().postsBy(stage.ours().handle())).singleElement()
                .satisfies(kept -> assertThat(kept.uri()).isEqualTo(ours.value()));
    }

    @Test
    void aSecondAttemptChangesNothingThoughTheCustomersPostWasEdited() {
        PostId mention = stage.mentions("first words");
        Outgoing reply = reply(mention, "One answer.");
        PostId ours = got(stage.network().send(stage.brand(), reply));
        String cid = stage.square.bluesky().postsBy(stage.ours().handle()).getFirst().cid();
        stage.edits(mention, "other words");
        stage.pass(Duration.ofMinutes(5));

        assertThat(got(stage.network().send(stage.brand(), reply))).isEqualTo(ours);
        assertThat(stage.square.bluesky().postsBy(stage.ours().handle())).singleElement()
                .satisfies(kept -> assertThat(kept.cid()).isEqualTo(cid));
    }

    @Test
    void saysWhatIsALinkAHandleAndATagInBytes() {
        PostId mention = stage.mentions("ütf");
        String text = "Grüße 👩‍🍳 @" + stage.customer() + " see https://acme.example/ä #Bikes, not @nobody.test";
        got(stage.network().send(stage.brand(), reply(mention, text)));
        JsonNode record = stage.square.bluesky().postsBy(stage.ours().handle()).getFirst().value();

        assertThat(record.path("langs").path(0).asText()).isEqualTo("en");
        List<String> found = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        record.path("facets").forEach(facet -> found.add(facet.path("features").path(0).path("$type").asText().replaceFirst(".*#", "") + " "
                + new String(bytes, facet.path("index").path("byteStart").asInt(), facet.path("index").path("byteEnd").asInt()
                        - facet.path("index").path("byteStart").asInt(), StandardCharsets.UTF_8)));
        assertThat(found).containsExactlyInAnyOrder("link https://acme.example/ä", "tag #Bikes", "mention @" + stage.customer());
        assertThat(record.path("createdAt").asText()).endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | ExpiredToken | Token has expired | Unavailable",
        "400 | InvalidToken | Token could not be verified | Unauthorized",
        "401 | AuthMissing | Authentication Required | Unauthorized",
        "400 | AccountTakedown | Account has been taken down | Refused ACCOUNT_BARRED",
        "400 | InvalidRequest | Invalid record: grapheme too big (maximum 300, got 301) at $.record.text | Refused TOO_LONG",
        "400 | InvalidRequest | Invalid record: string too big (maximum 3000, got 3250) at $.record.text | Refused TOO_LONG",
        "400 | InvalidRequest | anything else | Refused INVALID",
        "413 | PayloadTooLarge | request entity too large | Refused INVALID",
        "429 | RateLimitExceeded | Rate Limit Exceeded | RateLimited",
        "500 | InternalServerError | Internal Server Error | Unknown",
        "502 | UpstreamFailure | Upstream service unreachable | Unknown",
        "503 | NotEnoughResources | busy | Unknown",
    })
    void tellsRefusalsOfAReplyApart(int status, String error, String message, String expected) {
        PostId mention = stage.mentions("hello");
        stage.strike(new Trouble.Said(status, JSON, "{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}"), Doing.SENDING);
        SocialFailure failure = failure(stage.network().send(stage.brand(), reply(mention, "no")));

        String told = failure.getClass().getSimpleName()
                + (failure instanceof SocialFailure.Refused(Refusal why, String detail) ? " " + why : "");
        assertThat(told).isEqualTo(expected);
        assertThat(failure.detail()).contains(String.valueOf(status));
    }

    @Test
    void whoStandsBetweenUsSaysNothingOfOurKeys() {
        PostId mention = stage.mentions("hello");
        stage.strike(new Trouble.Said(403, "text/html", "<h1>Proxy</h1>"), Doing.SENDING);

        assertThat(failure(stage.network().send(stage.brand(), reply(mention, "no")))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @Test
    void repeatsNoSecretThatAServerRepeats() {
        PostId mention = stage.mentions("hello");
        String token = stage.brand().credentials().get("accessJwt");
        for (int status : new int[] {400, 401, 403, 429, 500}) {
            stage.strike(new Trouble.Said(status, JSON, "{\"error\":\"Echo\",\"message\":\"you sent " + token + "\"}"), Doing.SENDING);
            assertThat(failure(stage.network().send(stage.brand(), reply(mention, "no"))).toString())
                    .doesNotContain(token.substring(0, 30));
        }
    }
}
