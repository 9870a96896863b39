package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.Agent;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the panel shows of answers that somebody deleted on the network, in Chromium: the server's answer is changed on its way, because a
 * look at the network comes after a day. Skipped where there is no Chromium or no npm.
 */
class LostScreensIT {

    private static final String PANEL = ".listening-post-panel ";
    /** Of the first reply all is gone, of the second its first part. */
    private static final String LOSE = """
            window.fetch = (real => async (...asked) => {
                const answer = await real(...asked);
                if (!/conversations\\/[A-Z]+-[0-9]+$/.test(String(asked[0]).split('?')[0])) {
                    return answer;
                }
                const view = await answer.clone().json();
                view.items.filter((item) => item.delivery).forEach((item, place) => {
                    item.delivery.state = 'lost';
                    item.delivery.lostAt = '2026-11-20T09:30:00Z';
                    item.parts.filter((part, i) => place === 0 || i === 0).forEach((part) => {
                        part.gone = true;
                        part.url = null;
                    });
                });
                return new Response(JSON.stringify(view), {status: 200, headers: {'Content-Type': 'application/json'}});
            })(window.fetch); 0
            """;

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String request = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        String account = stand.link(Duration.ZERO);
        stand.sandbox().square().x().post("nora_k", "@acme my parcel never arrived and nobody calls me back");
        request = stand.firstRequest(account);
        Agent bruno = new Agent(stand.visitor("bruno"));
        bruno.answer(request, "Sorry! We are looking for it.");
        bruno.answer(request, "It was at the depot all the time. " + "It comes with the next van. ".repeat(11).strip());
    }

    @Test
    void strikesOutWhatIsGoneAndSaysWhenItWasNoticed() {
        Tab tab = stand.issue("amelia", request);
        lose(tab);

        assertThat(tab.text(PANEL + ".lp-thread")).contains("Deleted on X", "Partly deleted on X", "Nobody can read this there any more",
                "What is crossed out nobody can read", "Deleted there").doesNotContain("Delivered");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-lost').length").asInt()).isEqualTo(2);
        assertThat(Axe.faults(tab, PANEL)).isEmpty();
        tab.picture("lost");
        tab.width(400);
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.picture("narrow-lost");
        assertThat(tab.errors()).isEmpty();

        Tab german = stand.logIn("amelia", "de", "dark");
        german.open(stand.at("/browse/" + request));
        lose(german);
        assertThat(german.text(PANEL + ".lp-thread")).contains("Auf X gel\u00f6scht", "Auf X teilweise gel\u00f6scht");
        assertThat(Axe.faults(german, PANEL)).isEmpty();
        german.picture("lost-de-dark");
    }

    /** The panel asks again every ten seconds. */
    private static void lose(Tab tab) {
        tab.waitFor(there(PANEL + ".lp-item-us"));
        tab.evaluate(LOSE);
        tab.waitFor("document.querySelectorAll('.lp-lost').length === 2");
    }
}
