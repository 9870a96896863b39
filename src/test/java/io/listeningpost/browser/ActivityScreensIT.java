package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was heard and answered by day: the pictures, the tables that say the same, and the file. */
class ActivityScreensIT {

    private static final String ACTIVITY = ".lp-activity ";
    private static final String LONG = "a_name_that_is_as_long_as_any_network_lets_anybody_choose_one_" + "x".repeat(60);

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        account = stand.link(Duration.ofSeconds(5));
        stand.sandbox().square().x().post("nora_k", "@acme my parcel never arrived");
        stand.firstRequest(account);
        // who counted a moment before rests from counting for a while
        Visitor admin = stand.visitor("admin");
        Patience.pressing("the post to be counted", Duration.ofMinutes(6), () -> stand.admin().pollNow(account),
                () -> admin.get("/rest/listening-post/1.0/activity").json().at("/sum/opened").asInt() > 0,
                () -> admin.get("/rest/listening-post/1.0/activity").body());
    }

    @Test
    void drawsEachDayAndSaysTheSameInATable() {
        Tab tab = opened("en", "light");
        int pictures = tab.evaluate("document.querySelectorAll('.lp-charts .lp-chart').length").asInt();
        assertThat(pictures).isBetween(1, 2);
        assertThat(tab.text(".lp-nought")).contains("Nothing to draw in these days: Answers by people, First answer: half within");
        assertThat(tab.evaluate("document.querySelector('.lp-charts').querySelectorAll('.lp-chart-gap').length").asInt())
                .as("29 days before it was linked, or one less after midnight, in each picture").isIn(pictures * 29, pictures * 28);
        assertThat(tab.evaluate("document.querySelector('.lp-chart').getBoundingClientRect().height").asInt()).isEqualTo(180);
        assertThat(tab.evaluate("document.querySelector('.lp-chart').getAttribute('aria-label')").asText())
                .contains("Posts heard", "All accounts");
        assertThat(tab.text(".lp-sums li")).matches("Posts heard: [1-9].*Requests: [1-9].*");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-figures tbody tr').length").asInt()).isEqualTo(30);
        assertThat(tab.text(".lp-figures tbody tr:last-child td")).isEqualTo("not listening, or not counted yet");
        assertThat(tab.evaluate("[...document.querySelectorAll('.lp-figures tbody tr:first-child td')].map(each => each.textContent)"
                + ".slice(0, 2).every(each => Number(each) > 0)").asBoolean()).isTrue();

        choose(tab, "activity-days", "7");
        tab.waitFor("document.querySelectorAll('.lp-figures tbody tr').length === 7");
        choose(tab, "activity-days", "90");
        tab.waitFor("document.querySelectorAll('.lp-figures tbody tr').length === 90");
        choose(tab, "activity-account", account);
        tab.waitFor("document.querySelector('.lp-chart').getAttribute('aria-label').includes('@')");
        tab.picture("activity");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void givesTheFileOfWhatIsShown() {
        Tab tab = opened("en", "light");
        tab.evaluate("fetch(document.querySelector('[data-key=activity-csv]').href).then(async each => { window.file = each.status + ' ' "
                + "+ each.headers.get('Content-Type') + ' ' + await each.text(); }); 0");
        tab.waitFor("window.file !== undefined");
        assertThat(tab.evaluate("window.file").asText()).startsWith("200 text/csv").contains("\"day\",\"account\"", "\"" + account + "\"");
    }

    @Test
    void isWorkedByKeyboardAlone() {
        Tab tab = opened("en", "light");
        String[] keys = {"activity", "activity-account", "activity-days", "activity-table", "activity-csv"};
        for (String key : keys) {
            tab.evaluate("document.querySelector('[data-key=" + key + "]').focus(); 0");
            assertThat(tab.evaluate("document.activeElement.dataset.key").asText()).isEqualTo(key);
        }
        assertThat(tab.evaluate("[...document.querySelectorAll('.lp-activity .lp-scroll')].every(each => each.tabIndex === 0 "
                + "&& each.getAttribute('aria-label'))").asBoolean()).isTrue();
    }

    @Test
    void saysThatNothingWasHeardYetAndWhatWentWrong() {
        Tab tab = opened("en", "light");
        answers(tab, "200, JSON.stringify({from: '2026-03-01', to: '2026-03-02', sum: null, accounts: [], days: [{day: '2026-03-01', "
                + "figures: null}, {day: '2026-03-02', figures: null}]})");
        choose(tab, "activity-days", "7");
        tab.waitFor("document.querySelector('.lp-activity').textContent.includes('Nothing heard yet')");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-charts').length").asInt()).isZero();

        answers(tab, "500, '{}'");
        choose(tab, "activity-days", "30");
        tab.waitFor(there(ACTIVITY + ".aui-message-error"));
        tab.evaluate("window.fetch = window.realFetch; 0");
        tab.evaluate("[...document.querySelectorAll('.lp-activity button')].at(-1).click(); 0");
        tab.waitFor(there(ACTIVITY + ".lp-charts"));
    }

    @Test
    void letsLongNamesWrap() {
        Tab tab = opened("en", "light");
        answers(tab, "200, JSON.stringify({from: '2026-03-02', to: '2026-03-02', sum: null, days: [], accounts: [1, 2].map(n => ({account: "
                + "'x:' + n, handle: '" + LONG + "', networkName: 'X', figures: null}))})");
        choose(tab, "activity-days", "7");
        tab.waitFor(there("[data-key=activity-accounts]"));
        tab.width(400);
        tab.click("[data-key=activity-accounts]");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void showsNothingThatAxeCallsSerious(String language, String theme) {
        Tab tab = opened(language, theme);
        tab.click("[data-key=activity-table]");
        assertThat(Axe.faults(tab, "#listening-post-health")).isEmpty();
        tab.picture("activity-" + language + "-" + theme);
        tab.width(400);
        assertThat(Axe.faults(tab, "#listening-post-health")).isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.picture("activity-narrow-" + language + "-" + theme);
    }

    /** What the server answers from now on. */
    private static void answers(Tab tab, String statusAndBody) {
        tab.evaluate("window.realFetch = window.realFetch || window.fetch; window.fetch = () => { const [status, body] = [" + statusAndBody
                + "]; return Promise.resolve(new Response(body, {status, headers: {'Content-Type': 'application/json'}})); }; 0");
    }

    private static void choose(Tab tab, String key, String value) {
        tab.evaluate("{ const choice = document.querySelector('[data-key=" + key + "]'); choice.value = '" + value
                + "'; choice.dispatchEvent(new Event('change')); } 0");
    }

    private static Tab opened(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.click(ACTIVITY + "summary");
        tab.waitFor(there(ACTIVITY + ".lp-charts"));
        return tab;
    }
}
