package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.x.Seed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first hour of an administrator, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class GuideScreensIT {

    private static final String GUIDE = ".lp-guide ";
    private static final String STATES = "Array.from(document.querySelectorAll('.lp-guide .lp-step'), (each) => each.dataset.state).join()";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
    }

    /** From nothing to a request that a test mention became, each step read from what is configured. */
    @Test
    void leadsFromNothingToATestMentionSeen() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there(GUIDE + "[data-key=guide-link-x]"));
        assertThat(tab.evaluate(STATES).asText()).isEqualTo("next,later,optional,later");
        tab.picture("guide-fresh");
        tab.click(GUIDE + "[data-key=guide-link-x]");
        tab.waitFor(there(".lp-drawer form"));

        String account = stand.admin().link(Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
                "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET), "now", "listening-post").path("id").asText();
        tab.open(stand.at("/plugins/servlet/listening-post/admin"));
        tab.waitFor(there(GUIDE + "[data-key=guide-route]"));
        assertThat(tab.evaluate(STATES).asText()).isEqualTo("done,next,optional,later");
        tab.evaluate("document.querySelector('[data-key=guide-route]').focus()");
        tab.pressEnter();
        tab.waitFor(there("[data-field='route.serviceDesk']"));
        choose(tab, "route.serviceDesk");
        tab.waitFor("document.querySelector(\"[data-field='route.requestType']\").options.length > 1");
        choose(tab, "route.requestType");
        tab.click(".lp-account [type=submit]");
        tab.waitFor(STATES + " === 'done,done,optional,next'");
        tab.waitFor("document.querySelector('.lp-guide').textContent.includes('Waiting for the first mention')");
        assertThat(tab.text(GUIDE + ".lp-example")).isEqualTo("@acme This is a test, please ignore.");
        tab.evaluate("document.querySelector('.lp-guide').scrollIntoView(); document.querySelector('.lp-guide details').open = true; 0");
        tab.picture("guide-waiting");
        tab.width(400);
        tab.picture("guide-waiting-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);

        stand.sandbox().square().x().post("nora_k", "@acme This is a test <img src=x onerror=\"window.pwned=1\">");
        tab.click(GUIDE + "[data-key=guide-poll]");
        // the scheduler's minute may have been at it
        stand.poll(account);
        tab.waitFor(there(GUIDE + "[data-key=guide-request]"));
        tab.evaluate("document.querySelector('.lp-guide').scrollIntoView(); 0");
        tab.picture("guide-done");
        assertThat(tab.text(GUIDE + "[data-key=guide-request]")).startsWith("SUP-");
        assertThat(tab.evaluate(STATES).asText()).isEqualTo("done,done,optional,done");
        assertThat(tab.evaluate("typeof window.pwned").asText()).isEqualTo("undefined");
        assertThat(tab.text(".lp-guide [role=status]")).isEqualTo("Done: 3 of 4 steps; what is left may wait. "
                + "Close the guide when you like.");
        Tab later = stand.administration(stand.logIn("admin"));
        later.waitFor(there(".lp-account"));
        assertThat(later.has(".lp-guide")).as("whoever comes when all is done needs no guide").isFalse();
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.open(stand.at("/plugins/servlet/listening-post/admin"));
        tab.waitFor(there(GUIDE + "[data-key=guide-request]"));

        tab.click(GUIDE + "[data-key=guide-dismiss]");
        tab.waitFor("!" + there(".lp-guide") + " && document.activeElement.dataset.key === 'guide'");
        tab.open(stand.at("/plugins/servlet/listening-post/admin"));
        tab.waitFor(there(".lp-account"));
        assertThat(tab.has(".lp-guide")).isFalse();
        tab.click("[data-key=guide]");
        tab.waitFor(there(GUIDE + "[data-key=guide-request]") + " && document.activeElement.tagName === 'H2'");
        assertThat(tab.errors()).isEmpty();

        Tab dark = stand.administration(stand.logIn("admin", "de", "dark"));
        dark.waitFor(there(".lp-account"));
        dark.click("[data-key=guide]");
        dark.waitFor(there(GUIDE + "[data-key=guide-request]"));
        dark.evaluate("document.querySelector('.lp-guide').scrollIntoView(); 0");
        dark.picture("guide-dark");
        dark.click("[data-key=config]");
        dark.waitFor(there(".lp-config"));
        dark.evaluate("document.querySelector('.lp-config').scrollIntoView(); 0");
        dark.picture("config-dark");
        takesNoMentionOfAnEarlierLink(tab, account);
    }

    private static void takesNoMentionOfAnEarlierLink(Tab tab, String account) {
        tab.click("[data-key='remove-" + account + "']");
        tab.click("[data-key=remove-yes]");
        tab.waitFor("!" + there(".lp-account"));
        stand.link(Duration.ZERO);
        tab.open(stand.at("/plugins/servlet/listening-post/admin"));
        tab.waitFor("document.querySelector('.lp-guide').textContent.includes('Waiting for the first mention')");
        assertThat(tab.evaluate(STATES).asText()).isEqualTo("done,done,optional,next");
        assertThat(tab.errors()).isEmpty();
    }

    private static void choose(Tab tab, String field) {
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted("[data-field='" + field + "']") + ");"
                + "field.selectedIndex = 1; field.dispatchEvent(new Event('change')); return 0; })()");
    }
}
