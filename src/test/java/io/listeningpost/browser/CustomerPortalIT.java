package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a customer reads in the portal of a request that has a public thread, in Chromium on the whole sandbox. */
class CustomerPortalIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PORTAL = "/servicedesk/customer/portal/1";
    private static final String REST = "/rest/listening-post/1.0";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ZERO);
        ObjectNode hearing = (ObjectNode) stand.admin().account(account).path("hearing");
        stand.admin().hears(account, hearing.set("opens", Json.array()));
    }

    /** Cora asks in the portal, then complains in public as well; an agent links the two. She reads both sides and nothing else. */
    @Test
    void readsBothSidesAndNothingThatIsOurs() {
        Visitor cora = stand.visitor("cora");
        cora.submit(PORTAL, PORTAL, Map.of("type", "11", "summary", "Where is my parcel?", "description", "I wait since Monday."));
        String page = cora.get(PORTAL).body();
        String key = page.replaceFirst("(?s).*?portal/1/(SUP-\\d+)\".*", "$1");
        var room = stand.sandbox().square().x();
        Post first = room.publish("nora_k", Draft.byHand("@acme *still* no parcel \ud83d\udce6 "
                + "\u0623\u064a\u0646 \u0637\u0631\u062f\u064a\u061f {color:red}<b>really</b>{color} " + "a-very-long-word-".repeat(8))
                .with(List.of(room.photo("nora_k", "A torn label").id())));
        JsonNode row = row("still");
        decide(Json.object().put("act", "link").put("request", key).put("key", "link-of-cora")
                .set("rows", Json.array().add(row.path("id").asText())));
        Agent amelia = new Agent(stand.visitor("amelia"));
        Patience.until("the thread to be on the request", A_MINUTE, () -> amelia.hasThread(key), () -> row("still").toString());
        stand.sandbox().desk().as("bruno").comment(key, "She calls us names: check her account notes", false);
        amelia.answer(key, "Sorry, Nora! It arrives tomorrow.");
        stand.poll(account);
        Patience.pressing("the copy of the answer", A_MINUTE, () -> stand.poll(account), () -> stand.sandbox().desk().watch().request(key)
                .filter(seen -> seen.comments().stream().anyMatch(comment -> comment.body().contains("arrives tomorrow"))),
                () -> stand.sandbox().desk().watch().request(key).toString());
        stand.sandbox().square().x().reply("nora_k", first.id(), "@acme thank you \u2764");
        Patience.pressing("what she said then", A_MINUTE, () -> stand.poll(account), () -> stand.sandbox().desk().watch().request(key)
                .filter(seen -> seen.comments().stream().anyMatch(comment -> comment.body().contains("thank you"))),
                () -> stand.sandbox().desk().watch().request(key).toString());

        Tab tab = stand.logIn("cora");
        tab.open(stand.at(PORTAL + "/" + key));
        tab.waitFor(there("#comments .desk-comment"));
        String read = tab.text(".desk-portal");
        assertThat(read).contains("Where is my parcel?", "I wait since Monday", "*still* no parcel", "{color:red}<b>really</b>{color}",
                "Sorry, Nora! It arrives tomorrow.", "thank you", "@nora_k", "@acme", "Amelia Agent");
        assertThat(read).doesNotContain("account notes", "Internal", "listening-post", "followers", "mood", account);
        assertThat(order(read, "still", "arrives tomorrow", "thank you")).as("as it was said").isTrue();
        tab.waitFor("Array.from(document.querySelectorAll('#comments img')).length === 1"
                + " && document.querySelector('#comments img').naturalWidth > 0");
        tab.picture("portal");
        tab.width(400);
        tab.picture("portal-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        Tab dark = stand.logIn("cora", "de", "dark");
        dark.open(stand.at(PORTAL + "/" + key));
        dark.waitFor(there("#comments .desk-comment"));
        dark.picture("portal-dark");
        dark.width(400);
        dark.picture("portal-dark-narrow");
        assertThat(tab.errors()).isEmpty();
        assertThat(cora.get("/browse/" + key).body()).doesNotContain("account notes");
        assertThat(cora.get(REST + "/conversations/" + key).status()).isGreaterThanOrEqualTo(403);
    }

    private static boolean order(String text, String... words) {
        int at = -1;
        for (String word : words) {
            int next = text.indexOf(word);
            if (next <= at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** The row of the mentions page with these words. */
    private static JsonNode row(String words) {
        Visitor amelia = stand.visitor("amelia");
        return Patience.pressing("the post to be heard", A_MINUTE, () -> stand.poll(account), () -> StreamSupport.stream(
                amelia.get(REST + "/projects/SUP/mentions?limit=50").json().path("values").spliterator(), false)
                .filter(each -> each.toString().contains(words)).findFirst(), () -> "");
    }

    private static void decide(ObjectNode form) {
        Visitor amelia = stand.visitor("amelia");
        var page = amelia.post(REST + "/projects/SUP/decisions", form);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
    }
}
