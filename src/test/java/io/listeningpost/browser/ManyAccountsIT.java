package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table in which many accounts stand: looked for, chosen, worked together, and opened. */
class ManyAccountsIT {

    private static final String TABLE = ".lp-accounts tbody ";
    private static final int MANY = 7;

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static final List<String> ACCOUNTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        Axe.require();
        for (int number = 0; number < MANY; number++) {
            String handle = "brand" + number;
            stand.sandbox().square().x().join(handle, "Brand " + number, 1_000);
            AccessToken token = stand.sandbox().square().x().issue(handle, true);
            ACCOUNTS.add(BrandAccount.link(stand.admin(), token.token(), token.secret(), Duration.ZERO));
        }
    }

    @Test
    void findsAndOrdersAndOpensOneOfMany() {
        Tab tab = table();
        tab.click("[data-key=sort-handle]");
        assertThat(tab.evaluate("document.querySelector('[data-by=handle]').getAttribute('aria-sort')").asText()).isEqualTo("ascending");
        assertThat(tab.text(TABLE + "th bdi")).isEqualTo("@brand0");
        tab.click("[data-key=sort-handle]");
        assertThat(tab.text(TABLE + "th bdi")).isEqualTo("@brand" + (MANY - 1));

        tab.type("[data-key=find]", "@BRAND3");
        tab.waitFor("document.querySelectorAll('" + TABLE + "tr').length === 1");
        tab.click("[data-key='open-" + ACCOUNTS.get(3) + "']");
        tab.waitFor(there(".lp-account h2") + " && document.querySelector('.lp-many').hidden");
        assertThat(tab.text(".lp-account h2")).isEqualTo("@brand3");
        tab.click("[data-key=back]");
        assertThat(tab.evaluate("document.activeElement.getAttribute('data-key')").asText()).isEqualTo("open-" + ACCOUNTS.get(3));

        tab.evaluate("document.querySelector('[data-key=find]').value = ''; 0");
        tab.type("[data-key=find]", "nobody");
        tab.waitFor("document.querySelector('.lp-accounts').hidden");
        assertThat(tab.errors()).isEmpty();
    }

    /** One of them was removed by a colleague meanwhile: the others are paused, and it is told which was not. */
    @Test
    void pausesAndResumesTheChosenOnesAndTellsWhichFailed() {
        AccessToken token = stand.sandbox().square().x().issue(joined("passing"), true);
        String passing = BrandAccount.link(stand.admin(), token.token(), token.secret(), Duration.ZERO);
        Tab tab = table();
        for (String account : List.of(ACCOUNTS.get(0), ACCOUNTS.get(1), passing)) {
            tab.click("[data-key='choose-" + account + "']");
        }
        tab.waitFor(shown(".lp-bulk [role=status]", "3 accounts chosen"));
        // who looks away is told nothing new: the table must not learn of it before the press
        tab.evaluate("Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'}); 0");
        tab.evaluate("ListeningPost.rest.remove('/accounts/" + passing + "').then(() => { window.passed = true; }); 0");
        tab.waitFor("window.passed === true");
        tab.click("[data-key=bulk-pause]");
        tab.waitFor(there(".lp-many .aui-message-warning"));
        assertThat(tab.text(".lp-many .aui-message-warning")).contains("2 of 3 went well", "1 failed");
        tab.waitFor(shown("tr[data-account='" + ACCOUNTS.get(0) + "'] .aui-lozenge", "Paused"));
        assertThat(stand.admin().account(ACCOUNTS.get(1)).path("state").asText()).isEqualTo("paused");

        for (String account : List.of(ACCOUNTS.get(0), ACCOUNTS.get(1))) {
            tab.click("[data-key='choose-" + account + "']");
        }
        tab.click("[data-key=bulk-resume]");
        tab.waitFor(there(".lp-many .aui-message-success"));
        assertThat(stand.admin().account(ACCOUNTS.get(0)).path("state").asText()).isEqualTo("linked");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void testsAllOfThemAndTellsTheResultOfEach() {
        Tab tab = table();
        tab.click("[data-key=choose-all]");
        tab.click("[data-key=bulk-test]");
        tab.waitFor(there(".lp-many .aui-message"));
        assertThat(tab.evaluate("document.querySelectorAll('.lp-outcome').length").asInt()).isEqualTo(MANY);
        tab.picture("many-tested");
        assertThat(tab.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void showsNothingThatAxeCallsSerious(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        tab.waitFor(there(TABLE + "tr"));
        tab.click("[data-key=choose-all]");
        assertThat(Axe.faults(tab, "#listening-post-admin")).isEmpty();
        tab.width(400);
        tab.picture("many-" + language + "-" + theme);
        assertThat(Axe.faults(tab, "#listening-post-admin")).isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
    }

    private static String joined(String handle) {
        stand.sandbox().square().x().join(handle, handle, 10);
        return handle;
    }

    private static Tab table() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there(TABLE + "tr"));
        return tab;
    }
}
