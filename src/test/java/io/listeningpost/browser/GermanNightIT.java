package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every screen in German, dark and as narrow as a telephone, with words that are long, right-to-left or neither. */
class GermanNightIT {

    private static final String PAGE = "/plugins/servlet/listening-post/";
    private static final String PANEL = ".listening-post-panel ";
    private static final String HOSTILE = "@acme Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctzenh\u00e4ndlerverzeichnis "
            + "\u0623\u064a\u0646 \u0637\u0631\u062f\u064a\u061f \ud83d\udce6\ud83d\ude21 <b>really</b> ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofMinutes(10));
        Post opener = stand.sandbox().square().x().post("nora_k", HOSTILE);
        request = stand.firstRequest(account);
        stand.sandbox().square().x().reply("kid42", opener.id(), "@acme und mein K\u00fchlschrank brummt auch " + "lang".repeat(20));
    }

    @Test
    void hasRoomForEveryDrawer() {
        Tab tab = stand.administration(stand.logIn("admin", "de", "dark"));
        tab.width(400);
        for (String drawer : List.of("settings", "hearing", "wording", "quiet", "costs", "automation", "team", "keys", "posts", "remove")) {
            tab.click("[data-key='" + drawer + "-" + account + "']");
            tab.waitFor("!(document.querySelector('.lp-account .lp-drawer').firstElementChild || {dataset: {drawn: 'seen'}})"
                    + ".dataset.drawn");
            tab.evaluate("document.querySelector('.lp-account .lp-drawer').firstElementChild.dataset.drawn = 'seen'; 0");
            tab.picture("night-" + drawer, ".lp-account .lp-drawer");
            fits(tab, drawer);
        }
        for (String part : List.of("routing", "canned", "config")) {
            tab.click("[data-key=" + part + "]");
            tab.waitFor(there(part.equals("canned") ? ".lp-canned-book" : ".lp-" + part));
            tab.picture("night-" + part);
            fits(tab, part);
        }
        for (String page : List.of("health", "mentions?project=SUP")) {
            tab.open(stand.at(PAGE + page));
            tab.waitFor(there(page.startsWith("health") ? "#listening-post-health h2" : "#listening-post-mentions .lp-text"));
            tab.picture("night-" + page.substring(0, 6));
            fits(tab, page);
        }
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void hasRoomForAThreadAndItsSplit() {
        stand.poll(account);
        Tab tab = stand.logIn("amelia", "de", "dark");
        tab.open(stand.at("/browse/" + request));
        tab.width(400);
        tab.waitFor(there(PANEL + "[data-key^='split-']"));
        tab.type(PANEL + "[data-key=composer]", "Das tut uns leid! " + "\u0639\u0630\u0631\u064b\u0627 ".repeat(30)
                + "\ud83d\udce6".repeat(40));
        tab.waitFor(there(PANEL + ".lp-preview .lp-text"));
        tab.picture("night-panel", PANEL);
        fits(tab, "the panel");
        tab.click(PANEL + "[data-key^='split-']");
        tab.waitFor(there(PANEL + "[data-key=split-yes]:focus"));
        tab.picture("night-split", PANEL + ".lp-split");
        tab.picture("night-split-page");
        fits(tab, "the split");
        tab.click(PANEL + "[data-key=split-yes]");
        tab.waitFor(there(PANEL + "[data-key=split-undo]"));
        tab.picture("night-was-split", PANEL);
        fits(tab, "what was split");
        stand.forgetDraft(tab, request);
        assertThat(tab.errors()).isEmpty();
    }

    private static void fits(Tab tab, String what) {
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).as(what).isLessThanOrEqualTo(400);
    }
}
