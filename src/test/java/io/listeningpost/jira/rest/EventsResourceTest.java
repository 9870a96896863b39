package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.health.Pointer;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.MemoryEvents;
import io.listeningpost.testing.Stage;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The address that everybody may call. */
class EventsResourceTest {

    private static final byte[] EVENT = MemoryEvents.event("99", "1");

    private final RestStage rest = new RestStage();

    @BeforeEach
    void switchOn() {
        rest.stage.network.tells();
        hears(true);
    }

    private void hears(boolean on) {
        rest.stage.accounts.change(Stage.ACME, now -> {
            Hearing old = now.hearing();
            return now.withHearing(new Hearing(old.opens(), old.quotes(), old.direct(), old.searches(), old.photos(), old.recheckDays(),
                    old.silenceHours(), on));
        });
    }

    private Response send(String user, Map<String, String> headers, InputStream body) {
        rest.role = Role.ANONYMOUS;
        try {
            return rest.events().take("x", user, Asked.with(headers), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Response send(String user, String signature, byte[] body) {
        return send(user, Map.of("Signature", signature), new ByteArrayInputStream(body));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void takesWhatIsSignedFromWhomever(Role role) throws IOException {
        rest.role = role;
        Response reply = rest.events().take("x", "99", Asked.with(Map.of("SIGNATURE", MemoryEvents.signature(EVENT))),
                new ByteArrayInputStream(EVENT));

        assertThat(reply.getStatus()).isEqualTo(200);
        assertThat(reply.getHeaderString("Cache-Control")).contains("no-store");
        assertThat(rest.woken).containsExactly(Stage.ACME);
        assertThat(rest.stage.events.of(Stage.ACME).pointers()).extracting(Pointer::post).containsExactly(new PostId("1"));
        assertThat(rest.stage.journal.all()).isEmpty();
    }

    @Test
    void answersWhoeverIsRefusedTheSame() {
        Response wrong = send("99", "nonsense", EVENT);
        Response unknown = send("97", MemoryEvents.signature(EVENT), EVENT);
        Response noAddress = send("../admin", MemoryEvents.signature(EVENT), EVENT);
        hears(false);
        Response off = send("99", MemoryEvents.signature(EVENT), EVENT);
        rest.stage.accounts.find(Stage.ACME).ifPresent(each -> rest.stage.accounts.save(each.withState(AccountState.PAUSED)));
        Response paused = send("99", MemoryEvents.signature(EVENT), EVENT);

        assertThat(List.of(wrong, unknown, noAddress, off, paused)).allSatisfy(reply -> {
            assertThat(reply.getStatus()).isEqualTo(403);
            assertThat(reply.hasEntity()).isFalse();
            assertThat(reply.getHeaders()).isEqualTo(wrong.getHeaders());
        });
        assertThat(rest.woken).isEmpty();
    }

    @Test
    void readsNoMoreThanItMay() {
        byte[] most = new byte[EventsResource.MOST];
        assertThat(send("99", MemoryEvents.signature(most), most).getStatus()).isEqualTo(200);
        byte[] more = new byte[EventsResource.MOST + 1];
        assertThat(send("99", MemoryEvents.signature(more), more).getStatus()).isEqualTo(403);
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                assertThat(read).isLessThanOrEqualTo(EventsResource.MOST + 10_000L);
                return '[';
            }
        };
        assertThat(send("99", Map.of("signature", "x"), endless).getStatus()).isEqualTo(403);
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("what says that it is too long is not read");
            }
        };
        assertThat(send("99", Map.of("content-length", "1048577"), untouched).getStatus()).isEqualTo(403);
        assertThat(rest.stage.events.of(Stage.ACME).refused()).isPositive();
    }

    @Test
    void answersTheHandshakeOfTheNetworkAndNobodyElse() {
        Response known = rest.events().handshake("x", "99", Asked.of(Map.of("crc_token", "riddle")));
        assertThat(known.getStatus()).isEqualTo(200);
        assertThat(known.getMediaType().toString()).isEqualTo("application/json");
        assertThat(known.getEntity()).isEqualTo("{\"response_token\":\"6\"}");
        assertThat(known.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        Response other = rest.events().handshake("x", "99", Asked.of(Map.of("crc_token", "x")));
        assertThat(other.getStatus()).isEqualTo(403);
        assertThat(rest.events().handshake("x", "97", Asked.of(Map.of("crc_token", "riddle"))).getHeaders()).isEqualTo(other.getHeaders());
    }

    // ---- what the admin sees

    private JsonNode shown() {
        return rest.as(Role.ADMIN, () -> rest.accountEvents().get("x:99")).json();
    }

    @Test
    void showsTheAdminTheAddressAndWhatCame() {
        assertThat(shown().toString()).isEqualTo("{\"offered\":true,\"on\":true,\"address\":"
                + "\"https://jira.example/context/rest/listening-post/1.0/events/x/99\",\"token\":\"words of 99\",\"events\":"
                + "{\"eventAt\":null,\"refusedAt\":null,\"refused\":0,\"waiting\":0}}");
        send("99", MemoryEvents.signature(EVENT), EVENT);
        send("99", "nonsense", EVENT);

        assertThat(shown().at("/events/eventAt").asText()).isEqualTo(rest.stage.clock.instant().toString());
        assertThat(shown().at("/events/refused").asInt()).isEqualTo(1);
        assertThat(shown().at("/events/waiting").asInt()).isEqualTo(1);
        JsonNode standing = rest.as(Role.ADMIN, () -> rest.health().health()).json().at("/accounts/0/events");
        assertThat(standing).isEqualTo(shown().get("events"));
        hears(false);
        assertThat(shown().get("on").asBoolean()).isFalse();
        assertThat(rest.as(Role.ADMIN, () -> rest.health().health()).json().at("/accounts/0/events").isNull()).isTrue();
    }

    @Test
    void showsTheTokenNowhereElse() {
        send("99", MemoryEvents.signature(EVENT), EVENT);
        String elsewhere = rest.as(Role.ADMIN, () -> rest.health().health()).json()
                + rest.as(Role.ADMIN, () -> rest.account().get("x:99")).json().toString()
                + rest.as(Role.ADMIN, () -> rest.hearing().get("x:99")).json()
                + rest.as(Role.ADMIN, () -> rest.configuration().document()).response().getEntity();

        assertThat(elsewhere).doesNotContain("words of 99");
    }
}
