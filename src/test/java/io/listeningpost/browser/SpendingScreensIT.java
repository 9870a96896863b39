package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What accounts cost by day: the picture, the table that says the same, and the file. */
class SpendingScreensIT {

    private static final String SPENDING = ".lp-spending ";

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
    }

    @Test
    void drawsEachDayAndSaysTheSameInATable() {
        Tab tab = opened("en", "light");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-chart-gap').length").asInt())
                .as("before it was linked").isIn(28, 29);
        assertThat(tab.evaluate("document.querySelectorAll('.lp-chart-bar').length").asInt()).isIn(1, 2);
        assertThat(tab.evaluate("document.querySelector('.lp-chart').getAttribute('aria-label')").asText()).contains("All accounts", "$0.");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-by-day tbody tr').length").asInt()).isEqualTo(30);
        assertThat(tab.text(".lp-by-day tbody tr:last-child td")).as("the oldest comes last").isEqualTo("not linked yet");
        assertThat(tab.text(".lp-by-day tbody td")).startsWith("$");

        tab.evaluate("const days = document.querySelector('[data-key=spending-days]'); days.value = '90'; "
                + "days.dispatchEvent(new Event('change')); 0");
        tab.waitFor("document.querySelectorAll('.lp-by-day tbody tr').length === 90");
        tab.picture("spending");
        assertThat(tab.errors()).isEmpty();
    }

    /** From the costs of an account, and again when the page is loaded anew. */
    @Test
    void isLedToForOneAccount() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.open(stand.at("/plugins/servlet/listening-post/health?spending=" + account));
        tab.waitFor(there(SPENDING + ".lp-chart") + " && document.activeElement?.dataset.key === 'spending'");
        assertThat(tab.evaluate("document.querySelector('[data-key=spending-account]').value").asText()).isEqualTo(account);
        assertThat(tab.evaluate("document.querySelector('.lp-spending').getBoundingClientRect().top").asDouble()).isBetween(-1.0, 500.0);

        tab.open(stand.at("/plugins/servlet/listening-post/health?spending=x:nobody"));
        tab.waitFor(there(SPENDING + ".lp-chart"));
        assertThat(tab.evaluate("document.querySelector('[data-key=spending-account]').value").asText()).as("all").isEmpty();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void givesTheFileOfWhatIsShown() {
        Tab tab = opened("en", "light");
        tab.evaluate("fetch(document.querySelector('[data-key=spending-csv]').href).then(async each => { window.file = each.status + ' ' "
                + "+ each.headers.get('Content-Type') + ' ' + await each.text(); }); 0");
        tab.waitFor("window.file !== undefined");
        assertThat(tab.evaluate("window.file").asText()).startsWith("200 text/csv").contains("\"day\",\"account\"", "\"" + account + "\"");
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void showsNothingThatAxeCallsSerious(String language, String theme) {
        Tab tab = opened(language, theme);
        tab.click(SPENDING + "[data-key=spending-table]");
        assertThat(Axe.faults(tab, "#listening-post-health")).isEmpty();
        tab.width(400);
        assertThat(Axe.faults(tab, "#listening-post-health")).isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
    }

    private static Tab opened(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.click(SPENDING + "summary");
        tab.waitFor(there(SPENDING + ".lp-chart"));
        return tab;
    }
}
