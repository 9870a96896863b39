package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.x.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator links an account by signing in on X, in a real browser from the first click to the last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInScreensIT {

    private static final String FORM = "#listening-post-admin form.lp-form ";
    private static final String SAY = "#listening-post-admin .aui-message";
    private static final String WAYS = FORM + "fieldset.group input[type=radio]";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
    }

    @Test
    @Order(1)
    void namesTheCallbackAndWhatIsMissing() {
        Tab tab = administration("light");
        tab.click("[data-key=link-x]");
        tab.waitFor(there(WAYS));

        assertThat(tab.evaluate("document.querySelector(" + Tab.quoted(FORM + "input[readonly]") + ").value").asText())
                .isEqualTo(stand.at("/plugins/servlet/listening-post/callback"));
        tab.picture("sign-in");
        tab.click(FORM + "[type=submit]");
        tab.waitFor(there("[data-field=speaker][aria-invalid=true]"));
        tab.type("[data-field=speaker]", "listening-post");
        tab.click(FORM + "[type=submit]");
        tab.waitFor(there("[data-field='app.clientId'][aria-invalid=true]"));
        tab.picture("sign-in-missing");
        assertThat(tab.errors()).allMatch(error -> error.contains("400"));
    }

    @Test
    @Order(2)
    void leavesForXAndComesBackLinked() {
        Tab tab = administration("light");
        begin(tab, 0, Seed.CLIENT_ID, Seed.CLIENT_SECRET);
        answer(tab, "yes");

        tab.waitFor("location.pathname.endsWith('/listening-post/admin') && " + there(SAY + "-success"));
        tab.waitFor(there("[data-field=graceSeconds], [data-field=serviceDesk], [data-field='route.serviceDesk']"));
        assertThat(tab.text(SAY + "-success")).contains("@acme is linked");
        assertThat(tab.evaluate("location.search").asText()).as("nothing to come back to").isEmpty();
        tab.picture("signed-in");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(3)
    void linksAgainWithNothingTyped() {
        Tab tab = administration("dark");
        tab.click("[data-key='keys-x:" + Seed.BRAND_ID + "']");
        tab.waitFor(there(WAYS));
        tab.picture("sign-in-again-dark");
        tab.click(FORM + "[type=submit]");
        answer(tab, "yes");

        tab.waitFor("location.pathname.endsWith('/listening-post/admin') && " + there(SAY + "-success"));
        assertThat(tab.text(SAY + "-success")).contains("linked again");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(4)
    void saysThatNobodyLetItInAndFitsNarrowWindows() {
        Tab tab = administration("light");
        tab.width(400);
        begin(tab, 1, Seed.CONSUMER_KEY, Seed.CONSUMER_SECRET);
        answer(tab, "no");

        tab.waitFor("location.pathname.endsWith('/listening-post/admin') && " + there(SAY + "-error"));
        assertThat(tab.text(SAY + "-error")).contains("pressed Cancel");
        tab.click("[data-key=link-x]");
        tab.waitFor(there(WAYS));
        tab.picture("sign-in-narrow");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isPositive().isLessThanOrEqualTo(400);
        assertThat(tab.errors()).isEmpty();
    }

    /** Fills the form of the way with this number and sends it. */
    private static void begin(Tab tab, int way, String key, String secret) {
        tab.click("[data-key=link-x]");
        tab.waitFor(there(WAYS));
        tab.evaluate("document.querySelectorAll(" + Tab.quoted(WAYS) + ")[" + way + "].click(); 0");
        tab.type(FORM + "[data-field^='app.client'], " + FORM + "[data-field='app.consumerKey']", key);
        tab.type(FORM + "[data-field$='Secret']", secret);
        tab.type("[data-field=speaker]", "listening-post");
        tab.click(FORM + "[type=submit]");
    }

    /** On X's page. */
    private static void answer(Tab tab, String word) {
        tab.waitFor("location.pathname.endsWith('/authorize') && " + there("[name=answer]"));
        tab.click("[name=answer][value=" + word + "]");
    }

    private static Tab administration(String theme) {
        Tab tab = stand.administration(stand.logIn("admin", "en", theme));
        tab.waitFor(there("[data-key=link-x]"));
        return tab;
    }
}
