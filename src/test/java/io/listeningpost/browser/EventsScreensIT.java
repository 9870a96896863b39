package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator lets Facebook tell by itself, in Chromium on the whole sandbox. Skipped where there is no Chromium or no npm. */
class EventsScreensIT {

    private static final String TOLD = ".lp-events ";
    private static final String LAST = TOLD + "[data-key=events-last]";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String plain = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        plain = stand.link(Duration.ofSeconds(5));
        account = BrandAccount.linkSilent(stand.admin(), "facebook",
                Map.of("accessToken", FacebookSeed.ACCESS_TOKEN, "appSecret", FacebookSeed.APP_SECRET), Duration.ZERO);
    }

    private static void open(Tab tab, String which) {
        tab.click("[data-key='hearing-" + which + "']");
        tab.waitFor(there("[data-field=recheckDays]"));
    }

    private static String value(Tab tab, int field) {
        return tab.evaluate("document.querySelectorAll('" + TOLD + "input')[" + field + "].value").asText();
    }

    /** Switched on, entered at Facebook, told, refused, and seen; a network without events offers none. */
    @Test
    void letsFacebookTellByItself() {
        FacebookRoom facebook = stand.sandbox().square().facebook();
        Tab tab = stand.administration(stand.logIn("admin"));
        open(tab, plain);
        assertThat(tab.evaluate(there("[data-field=events]")).asBoolean()).isFalse();
        tab.click(".lp-form .aui-button-link");
        open(tab, account);
        tab.waitFor(there(LAST));
        assertThat(tab.text(TOLD)).contains("save first", "No event yet.");
        assertThat(value(tab, 0)).endsWith("/rest/listening-post/1.0/events/facebook/" + FacebookSeed.PAGE_ID);
        String token = value(tab, 1);
        assertThat(token).matches("[0-9a-f]{32}");
        tab.evaluate("document.querySelector('[data-field=events]').scrollIntoView(); 0");
        tab.picture("events-off");

        tab.click("[data-field=events]");
        tab.evaluate("document.querySelector('.lp-form [type=submit]').focus()");
        tab.pressEnter();
        tab.waitFor(there(".aui-message-success"));
        facebook.subscribe(stand.at("/rest/listening-post/1.0/events/facebook/" + FacebookSeed.PAGE_ID), token);
        facebook.post(FacebookSeed.NORA, "hello");
        Patience.until("the event to be taken", Duration.ofSeconds(30), () -> facebook.untaken() == 0, () -> facebook.untaken() + " left");
        assertThat(facebook.lie(FacebookRoom.Lie.FORGED)).isEqualTo(403);
        open(tab, account);
        tab.waitFor(there(LAST));
        assertThat(tab.text(LAST)).contains("Last event: ", "Refused so far: 1");
        assertThat(tab.text(TOLD)).doesNotContain("save first");
        assertThat(tab.evaluate("document.querySelector('[data-field=events]').checked").asBoolean()).isTrue();
        tab.evaluate("document.querySelector('[data-field=events]').scrollIntoView(); 0");
        tab.picture("events-on");
        assertThat(tab.text(TOLD)).contains("Copy the address", "Copy the token");
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.waitFor(there("[data-key='summary-" + account + "']"));
        tab.click("[data-key='summary-" + account + "']");
        assertThat(tab.text("[data-key=events]")).contains("Last event: ", "Refused so far: 1");
        tab.picture("events-health");
        assertThat(tab.errors()).isEmpty();
        facebook.unsubscribe();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void fitsAnyScreen(String language, String theme) {
        Tab tab = stand.administration(stand.logIn("admin", language, theme));
        open(tab, account);
        tab.waitFor(there(LAST));
        tab.evaluate("document.querySelector('[data-field=events]').scrollIntoView(); 0");
        tab.picture("events-" + language + "-" + theme);
        tab.width(400);
        tab.evaluate("document.querySelector('[data-field=events]').scrollIntoView(); 0");
        tab.picture("events-narrow-" + language + "-" + theme);
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.evaluate("document.documentElement.dir = 'rtl'; 0");
        tab.picture("events-rtl-" + language + "-" + theme);
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
        assertThat(Axe.faults(tab, "#listening-post-admin")).isEmpty();
    }
}
