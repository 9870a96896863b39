package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.bluesky.BlueskyRoom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody complains on two networks, and two agents hear of each other, in Chromium. Skipped where there is no Chromium or no npm. */
class ElsewhereScreensIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String PANEL = ".listening-post-panel ";
    private static final String ELSEWHERE = PANEL + ".lp-elsewhere ";
    private static final String OTHERS = PANEL + ".lp-others li";
    private static final String NORA = "nora-with-a-name-that-is-long.bsky.square";
    private static final String LONG = "a-name-so-long-that-nothing-fits-beside-it-anywhere.bsky.square";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String x = "";
    private static String bluesky = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        x = stand.link(Duration.ZERO);
        bluesky = BrandAccount.linkSilent(stand.admin(), "bluesky", Map.of("identifier", BlueskyRoom.BRAND,
                "appPassword", BlueskyRoom.APP_PASSWORD, "server", stand.sandbox().square().url()), Duration.ZERO);
    }

    @Test
    void saysThatTheSameWordsStandOnAnotherNetworkAndThatAColleagueAnswered() {
        stand.sandbox().square().x().post("nora_k", "@acme My kettle leaks since Monday, and nobody calls me back \uD83D\uDE21 1/2");
        String first = stand.requestWith(x, "kettle");
        Tab mine = stand.issue("amelia", first);
        assertThat(mine.evaluate("document.querySelector('.lp-elsewhere').textContent").asText()).isEmpty();
        stand.sandbox().square().bluesky().join(LONG, "\u202E\u0646\u0648\u0631\u0627 <b>");
        stand.sandbox().square().bluesky().post(LONG,
                "@" + BlueskyRoom.BRAND + " my kettle leaks since monday and nobody calls me back");
        String second = stand.requestWith(bluesky, "kettle");

        Tab theirs = stand.issue("bruno", second);
        theirs.waitFor(there(ELSEWHERE + "li"));
        assertThat(theirs.text(ELSEWHERE + "li")).contains(first, "X", "@nora_k", "Waiting for support", "Not answered yet");
        mine.type(PANEL + "[data-key=composer]", "Sorry");
        Visitor bruno = stand.visitor("bruno");
        // the panel asks once a minute: what it is told first must be this
        String theirPath = "/rest/listening-post/1.0/conversations/" + second + "/elsewhere";
        Patience.until("the writing to be told of", A_MINUTE, () -> bruno.get(theirPath).json().at("/requests/0/writing").asBoolean(),
                () -> bruno.get(theirPath).body());
        theirs.open(stand.at("/browse/" + second));
        theirs.waitFor(shown(ELSEWHERE + "span", "A colleague is writing an answer"));
        theirs.picture("elsewhere-unanswered");
        new Agent(bruno).answer(second, "Sorry! Where does it leak?");
        String path = "/rest/listening-post/1.0/conversations/" + first + "/elsewhere";
        Patience.until("the answer to be told of", A_MINUTE, () -> bruno.get(path).json().at("/requests/0/answeredAt").isTextual(),
                () -> bruno.get(path).body());
        mine.open(stand.at("/browse/" + first));
        mine.waitFor(there(ELSEWHERE + "time"));
        assertThat(mine.text(ELSEWHERE + "li")).contains(second, "Bluesky", "@" + LONG, "Answered by us");
        assertThat(mine.evaluate("document.querySelectorAll('.lp-elsewhere li').length").asInt()).isEqualTo(1);
        mine.picture("elsewhere");
        mine.width(400);
        mine.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('.lp-elsewhere').scrollIntoView({block: 'center'}); 0");
        mine.picture("narrow-elsewhere-dark");
        assertThat(mine.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        mine.click(ELSEWHERE + "a");
        mine.waitFor("location.pathname.endsWith('/browse/" + second + "')");

        assertThat(mine.errors()).isEmpty();
        assertThat(theirs.errors()).isEmpty();
    }

    @Test
    void anAgentSaysThatTheyAreTheSamePersonAndAnotherTakesItBack() {
        stand.sandbox().square().x().post("nora_k", "@acme The blender smokes since Tuesday, and nobody ever calls me back");
        String first = stand.requestWith(x, "blender");
        stand.sandbox().square().bluesky().join(NORA, "\u202E\u0646\u0648\u0631\u0627 <b>");
        stand.sandbox().square().bluesky().post(NORA,
                "@" + BlueskyRoom.BRAND + " the blender smokes since tuesday and nobody ever calls me back");
        String second = stand.requestWith(bluesky, "blender");

        Tab mine = stand.issue("amelia", first);
        mine.waitFor(there(ELSEWHERE + "[data-key='person-" + second + "']"));
        mine.click(ELSEWHERE + "[data-key='person-" + second + "']");
        mine.waitFor(there(ELSEWHERE + "[data-key=person-yes]"));
        assertThat(mine.text(ELSEWHERE + ".lp-person-question")).contains("Bluesky", "@" + NORA, "Nothing is merged");
        mine.picture("person-asked");
        mine.click(ELSEWHERE + "[data-key=person-yes]");
        mine.waitFor(shown(ELSEWHERE + "span", "The same person"));
        assertThat(mine.evaluate("document.querySelectorAll('.lp-elsewhere [data-key^=person-]').length").asInt()).isZero();
        mine.click(PANEL + "[data-key=author]");
        mine.waitFor(there(OTHERS));
        assertThat(mine.text(OTHERS)).contains("Bluesky", "@" + NORA, second, "said so");
        assertThat(mine.text(PANEL + ".lp-earlier")).contains(second, "Bluesky");
        mine.evaluate("document.querySelector('.lp-others').scrollIntoView({block: 'center'}); 0");
        mine.picture("person");
        mine.width(400);
        mine.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); "
                + "document.querySelector('.lp-others').scrollIntoView({block: 'start'}); 0");
        mine.picture("narrow-person-dark");
        assertThat(mine.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);

        Tab theirs = stand.issue("bruno", second);
        theirs.waitFor("document.body.textContent.includes('said that whoever began this request is the same person')");
        theirs.click(PANEL + "[data-key=author]");
        theirs.waitFor(there(OTHERS));
        assertThat(theirs.text(OTHERS)).contains("X", "@nora_k", first);
        Tab german = stand.logIn("amelia", "de", "dark");
        german.open(stand.at("/browse/" + first));
        german.click(PANEL + "[data-key=author]");
        german.click(PANEL + "[data-key^=apart-]");
        german.waitFor(there(PANEL + "[data-key=person-yes]"));
        german.picture("person-german");
        theirs.click(PANEL + "[data-key^=apart-]");
        theirs.waitFor(there(PANEL + "[data-key=person-yes]"));
        theirs.picture("person-apart");
        theirs.click(PANEL + "[data-key=person-yes]");
        theirs.waitFor("document.querySelectorAll('.lp-others').length === 0");
        theirs.type(PANEL + "[data-key=person-request]", "SUP-99999");
        theirs.click(PANEL + "[data-key=person-say]");
        theirs.waitFor(shown(PANEL + ".lp-person .aui-message-error", "There is no such request, or you cannot see it."));
        theirs.evaluate("document.querySelector('.lp-person').scrollIntoView({block: 'center'}); 0");
        theirs.picture("person-by-key");
        theirs.open(stand.at("/browse/" + second));
        theirs.waitFor("document.body.textContent.includes('took back that whoever began this request is the same person')");

        assertThat(mine.errors()).isEmpty();
        assertThat(theirs.errors()).filteredOn(error -> !error.contains("404")).isEmpty();
    }

    @Test
    void showsNothingWhereTooLittleWasSaid() {
        stand.sandbox().square().x().post("nora_k", "@acme my toaster");
        String first = stand.requestWith(x, "toaster");
        stand.sandbox().square().bluesky().post("kid42.bsky.square", "@" + BlueskyRoom.BRAND + " my toaster");
        stand.requestWith(bluesky, "toaster");

        Tab tab = stand.issue("amelia", first);
        tab.waitFor("performance.getEntriesByType('resource').some(each => each.name.endsWith('/elsewhere') && each.responseEnd > 0)");
        tab.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))");
        assertThat(tab.evaluate("document.querySelector('.lp-elsewhere').textContent").asText()).isEmpty();
        assertThat(stand.visitor("amelia").get("/rest/listening-post/1.0/conversations/" + first + "/elsewhere").json()
                .path("requests")).isEmpty();
        assertThat(tab.errors()).isEmpty();
    }
}
