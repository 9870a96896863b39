package io.listeningpost.sandbox.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A count that finds nothing wrong where something is would prove nothing. */
class LedgerTest {

    private static final Ledger.Before NOTHING = new Ledger.Before(0, 0);

    private final Ledger ledger = new Ledger();
    private final ObjectNode census = Json.object().put("hanging", 0);

    @Test
    void isContentWithOneRequestOrOneComment() {
        ledger.mention("11");
        ledger.mention("12");
        request("11", 1);
        comment("12");

        assertThat(faults(List.of())).isEmpty();
    }

    @Test
    void findsALostAndADoubledMention() {
        ledger.mention("11");
        ledger.mention("12");
        request("11", 1);
        comment("11");

        assertThat(faults(List.of())).hasSize(2).anyMatch(fault -> fault.startsWith("doubled: 11"))
                .anyMatch(fault -> fault.startsWith("lost: 12"));
    }

    @Test
    void findsALostAndADoubledAnswer() {
        ledger.answered("one");
        ledger.answered("two");

        assertThat(faults(List.of("say one", "say one"))).anyMatch(fault -> fault.startsWith("doubled: \"one\""))
                .anyMatch(fault -> fault.startsWith("lost: \"two\""));
    }

    @Test
    void findsWhatNobodyWantedToSay() {
        assertThat(faults(List.of("surprise"))).anyMatch(fault -> fault.startsWith("the brand said 1 things instead of 0"));
    }

    @Test
    void findsOrphans() {
        request("11", 0);
        census.put("hanging", 2);

        assertThat(faults(List.of())).hasSize(2).allMatch(fault -> fault.startsWith("orphan"));
    }

    @Test
    void wantsNoLinkWhereTheOpenerIsErased() {
        census.withArray("requests").addObject().put("key", "SUP-1").put("links", 0).put("files", 0).put("words", "")
                .put("property", "{\"post\":\"11\",\"erasedAt\":\"now\"}");

        assertThat(faults(List.of())).isEmpty();
    }

    @Test
    void findsPicturesTooMany() {
        request("11", 1);
        census.withArray("requests").forEach(request -> ((ObjectNode) request).put("files", 2));
        ledger.photos(1);

        assertThat(faults(List.of())).containsExactly("the requests have 2 pictures more instead of 1");
    }

    @Test
    void forgivesAPictureThatCouldNotBeHad() {
        request("11", 1);
        ledger.photos(1);
        assertThat(faults(List.of())).containsExactly("the requests have 0 pictures more instead of 1");

        ledger.picturesMayMiss();

        assertThat(faults(List.of())).isEmpty();
    }

    @Test
    void findsWordsThatStandOrAreMissing() {
        request("11", 1);
        ledger.hides("secret");
        ledger.shows("news");

        assertThat(faults(List.of())).containsExactly("lost: \"news\" stands nowhere", "\"secret\" still stands there");
    }

    private List<String> faults(List<String> said) {
        census.withArray("requests");
        census.withArray("comments");
        return ledger.faults(census, said, NOTHING);
    }

    private void request(String post, int links) {
        census.withArray("requests").addObject().put("key", "SUP-1").put("links", links).put("files", 0).put("words", "a secret")
                .put("property", "{\"post\":\"" + post + "\"}");
    }

    private void comment(String post) {
        census.withArray("comments").addObject().put("words", "").put("property", "{\"id\":\"" + post + "\"}");
    }
}
