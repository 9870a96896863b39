package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator carries from one Jira to another, in Chromium on the whole sandbox. Skipped where there is no Chromium. */
class ConsoleScreensIT {

    private static final String CONFIG = ".lp-config ";
    private static final String SPEECHES = "[data-key=speech-try]";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofSeconds(5));
    }

    /** Exported, nothing to change; changed by hand, looked at, applied; broken, refused at its places; changed meanwhile, not applied. */
    @Test
    void carriesTheConfigurationInAFile() {
        String file = stand.visitor("admin").get("/rest/listening-post/1.0/configuration").body();
        assertThat(file).contains("\"format\" : 1", "\"project\"").doesNotContain("ecret");
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key=config]");
        tab.waitFor(there(CONFIG + "[data-key=config-compare]"));
        assertThat(tab.evaluate("document.activeElement.tagName").asText()).isEqualTo("H2");
        tab.click(CONFIG + "[data-key=config-compare]");
        tab.waitFor(there(CONFIG + "[aria-invalid=true]") + " || document.querySelector('.lp-config .error').textContent !== ''");

        compare(tab, file);
        tab.waitFor(there(CONFIG + ".aui-message-success"));

        String fresh = file.replace("\"graceSeconds\" : 5", "\"graceSeconds\" : 20")
                .replace("\"most\" : 3", "\"most\" : 1").replace("\"canned\" : [ ]", "\"canned\" : [{\"title\" : \"<img src=x "
                + "onerror='window.pwned=1'>\", \"text\" : \"Sorry, $customer.handle!\"}]");
        compare(tab, fresh);
        tab.waitFor(there(CONFIG + "[data-key=config-apply]"));
        assertThat(tab.evaluate("document.querySelectorAll('.lp-config .lp-change').length").asInt()).isEqualTo(3);
        tab.evaluate("document.querySelector('.lp-config h3:last-of-type').scrollIntoView(); 0");
        tab.picture("config-difference");
        tab.width(400);
        tab.picture("config-difference-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);

        stand.visitor("admin").put("/rest/listening-post/1.0/accounts/" + account + "/quiet",
                Json.object().put("most", 2)).expect(200);
        tab.click(CONFIG + "[data-key=config-apply]");
        tab.waitFor(there(CONFIG + ".aui-message-error"));
        assertThat(tab.text(CONFIG + ".aui-message-error")).contains("Nothing was applied");
        assertThat(stand.visitor("admin").get("/rest/listening-post/1.0/canned").body()).doesNotContain("Sorry");

        tab.click(CONFIG + "[data-key=config-compare]");
        tab.waitFor(there(CONFIG + "[data-key=config-apply]"));
        tab.evaluate("document.querySelector('.lp-config [data-key=config-apply]').focus()");
        tab.pressEnter();
        tab.waitFor(there(CONFIG + ".aui-message-success"));
        tab.picture("config-applied");
        assertThat(stand.visitor("admin").get("/rest/listening-post/1.0/configuration").body()).contains("\"graceSeconds\" : 20",
                "\"most\" : 1", "onerror=");
        assertThat(tab.evaluate("typeof window.pwned").asText()).isEqualTo("undefined");

        compare(tab, fresh.replace("\"graceSeconds\"", "\"grace\"").replace("\"prices\"", "\"price\""));
        tab.waitFor(there(CONFIG + ".lp-faults code"));
        assertThat(tab.text(CONFIG + ".lp-faults")).contains("accounts[0].settings.grace", "price");
        tab.evaluate("document.querySelector('.lp-faults').scrollIntoView({block: 'end'}); 0");
        tab.picture("config-refused");
        assertThat(tab.errors()).allMatch(each -> each.contains("status of 4"));
    }

    /** Words in two languages, tried on the request of somebody who writes German. */
    @Test
    void triesWordsInLanguagesOnARealRequest() {
        stand.sandbox().square().x().post("nora_k", "@acme mein Paket ist seit Tagen nicht angekommen, wo bleibt es denn?");
        String request = stand.firstRequest(account);
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.click("[data-key='settings-" + account + "']");
        tab.waitFor(there(SPEECHES));
        tab.evaluate("Array.from(document.querySelectorAll('.lp-group > button')).at(-1).click()");
        tab.waitFor(there("[data-field='speeches[0].words']"));
        choose(tab, "[data-field='speeches[0].status']", 1);
        tab.type("[data-field='speeches[0].words']", "$customer.handle Your request $request.key: $status.");
        tab.waitFor("document.querySelector('.lp-speech .lp-parts') !== null");
        assertThat(tab.text(".lp-speech .lp-parts")).contains("@customer Your request ABC-123");
        tab.evaluate("(() => { const field = document.querySelector('[data-key=speech-language]');"
                + "field.value = 'de'; return 0; })()");
        tab.click("[data-key=speech-language-add]");
        tab.waitFor("document.activeElement.dataset.field === 'speeches[0].languages.de'");
        tab.type("[data-field='speeches[0].languages.de']", "$customer.handle Ihre Anfrage $request.key: $status.");
        tab.type(SPEECHES, request);
        tab.waitFor("document.querySelectorAll('[data-key=speech-request]').length === 2");
        assertThat(tab.text(".lp-speech .lp-parts")).contains("@nora_k Your request " + request);
        tab.evaluate("document.querySelector('[data-key=speech-try]').scrollIntoView(); 0");
        tab.picture("words-tried");
        tab.width(400);
        tab.picture("words-tried-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
        tab.evaluate("(() => { const field = document.querySelector('[data-key=speech-try]'); field.value = ''; return 0; })()");
        tab.type(SPEECHES, "SUP-404");
        tab.waitFor("document.querySelector('[data-key=speech-try]').getAttribute('aria-invalid') === 'true'");
        tab.click(".lp-account [type=submit]");
        tab.waitFor(there(".lp-account .aui-message-success"));
        assertThat(stand.visitor("admin").get("/rest/listening-post/1.0/accounts/" + account).body())
                .contains("\"languages\":{\"de\":\"$customer.handle Ihre Anfrage");
        assertThat(tab.errors()).isEmpty();
    }

    private static void choose(Tab tab, String selector, int index) {
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted(selector) + "); field.selectedIndex = " + index
                + "; field.dispatchEvent(new Event('change')); return 0; })()");
    }

    /** What choosing a file and pressing the button does. */
    private static void compare(Tab tab, String file) {
        tab.evaluate("(() => { const files = new DataTransfer(); files.items.add(new File([" + Tab.quoted(file) + "], 'c.json'));"
                + "const field = document.querySelector('.lp-config [type=file]'); field.files = files.files;"
                + "field.dispatchEvent(new Event('change')); return 0; })()");
        tab.click(CONFIG + "[data-key=config-compare]");
    }
}
