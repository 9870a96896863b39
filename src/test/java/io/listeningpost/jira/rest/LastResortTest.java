package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import org.junit.jupiter.api.Test;

class LastResortTest {

    private final RestStage rest = new RestStage();

    @Test
    void givesABugAnIncidentNumberAndNothingElse() {
        var reply = new RestStage.Reply(rest.lastResort().toResponse(new IllegalStateException("password is sesame")));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.message()).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(reply.json().toString()).doesNotContain("sesame").doesNotContain("IllegalState").doesNotContain("at io.");
    }

    @Test
    void keepsTheStatusOfTheFramework() {
        var reply = new RestStage.Reply(rest.lastResort().toResponse(new NotAllowedException("GET")));
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.response().getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(reply.response().getHeaderString("Allow")).isEqualTo("GET");
        assertThat(new RestStage.Reply(rest.lastResort().toResponse(new NotSupportedException())).fields()).containsExactly("");
    }

    @Test
    void leavesOurOwnRefusalsAlone() {
        Refused refused = new Refusals((key, arguments) -> key).anonymous();
        assertThat(rest.lastResort().toResponse(refused)).isSameAs(refused.getResponse());
    }
}
