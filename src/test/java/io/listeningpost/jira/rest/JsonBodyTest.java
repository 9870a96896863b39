package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class JsonBodyTest {

    record Form(@Nullable String name, @Nullable Integer count, @Nullable List<Inner> inner) {
    }

    record Inner(@Nullable String text) {
    }

    private final RestStage rest = new RestStage();

    @Test
    void readsARecord() {
        assertThat(rest.json().read("{\"name\":\"a\",\"inner\":[{\"text\":\"\\ud83d\\ude00\"}]}", Form.class))
                .isEqualTo(new Form("a", null, List.of(new Inner("😀"))));
    }

    @Test
    void keepsLongIdsWhole() {
        assertThat(rest.json().read("{\"name\":1234567890123456789}", Form.class).name()).isEqualTo("1234567890123456789");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(refusal("{\"count\":\"many\"}").fields()).containsExactly("count");
        assertThat(refusal("{\"inner\":[{\"text\":\"a\"},{\"text\":{}}]}").fields()).containsExactly("inner[1].text");
        assertThat(refusal("{\"nmae\":\"a\"}").fields()).containsExactly("nmae");
        assertThat(refusal("{\"nmae\":\"a\"}").message()).contains("nmae");
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        for (String body : new String[] {null, "", " ", "null", "[]", "{", "{} {}", "name=a", "{\"name\":\"a\",\"name\":\"b\"}"}) {
            RestStage.Reply reply = refusal(body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.message()).as(body).isNotBlank();
        }
    }

    @Test
    void refusesABodyThatNeverEnds() {
        assertThat(refusal("{\"name\":\"" + "a".repeat(100_000) + "\"}").message()).contains("100,000");
    }

    /** Messages are ours: what the parser says of the text around a mistake could hold a key. */
    @Test
    void repeatsNothingOfTheBody() {
        assertThat(refusal("{\"name\":\"sesame\" oops}").json().toString()).doesNotContain("sesame").doesNotContain("oops");
        assertThat(refusal("{\"count\":\"sesame\"}").json().toString()).doesNotContain("sesame");
    }

    private RestStage.Reply refusal(@Nullable String body) {
        return rest.as(Role.ADMIN, () -> Response.ok(rest.json().read(body, Form.class)).build());
    }
}
