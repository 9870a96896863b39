package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged plugin's screens in Chromium, on the whole sandbox. Skipped where there is no Chromium or no npm. */
class ScreensIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    /** Long enough to see "Undo" on a busy machine. */
    private static final int GRACE_SECONDS = 20;
    private static final String MENTION =
            "@acme my parcel <img src=x onerror=\"window.pwned=1\"> <script>window.pwned=2</script> never arrived";
    private static final String PANEL = ".listening-post-panel ";
    private static final String FORM = ".lp-drawer form ";
    private static final String OURS = PANEL + ".lp-item-us ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        account = stand.link(Duration.ofSeconds(GRACE_SECONDS));
        stand.sandbox().square().x().post("nora_k", MENTION);
        request = stand.firstRequest(account);
    }

    @Test
    void showsTheAdministratorHowTheAccountIs() {
        Tab tab = administration();

        assertThat(tab.text("#listening-post-admin h2")).isEqualTo("@acme");
        assertThat(tab.text("#listening-post-admin .lp-title .aui-lozenge")).isEqualTo("Listening");
        tab.picture("administration");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void takesAnAnswerFromTheAgentToTheNetworkOnce() {
        String answer = "Sorry about that, Nora! Which day was it meant to arrive?";
        Tab tab = issue();
        assertThat(tab.text(PANEL + ".lp-item-customer .lp-head")).contains("@nora_k");

        tab.type(PANEL + "[data-key=composer]", answer);
        tab.waitFor(shown(PANEL + ".lp-preview .lp-text", answer));
        tab.picture("preview");
        tab.pressCtrlEnter();
        tab.waitFor(shown(OURS + ".lp-text", answer) + " && " + there(OURS + "[data-key^=undo]") + " && "
                + shown(OURS + ".lp-delivery .aui-lozenge", "Waiting"));
        tab.picture("waiting");
        tab.waitFor(shown(OURS + ".lp-delivery .aui-lozenge", "Delivered") + " && !" + there(OURS + "[data-key^=undo]"));

        tab.picture("delivered");
        assertThat(stand.sandbox().square().x().postsBy(Seed.BRAND)).extracting(Post::typed).containsExactly(answer);
        assertThat(tab.errors()).isEmpty();
    }

    /** What looks private is marked, and the key that sends asks for a word first. */
    @Test
    void asksBeforePrivateWordsArePublished() {
        String answer = "Sorry, Salma! Actually, we call you on +49 30 1234567.";
        // a request of its own: what is typed here and not sent is kept, perhaps after the next test has begun
        Tab tab = issue(stand.requestOf(account, "salma_n", "@acme call me, please"));
        tab.type(PANEL + "[data-key=composer]", answer);
        tab.waitFor(shown(PANEL + ".lp-preview mark", "+49 30 1234567") + " && " + shown(PANEL + ".lp-found bdi", "+49 30 1234567"));
        tab.picture("private");

        tab.pressCtrlEnter();

        tab.waitFor("document.activeElement.getAttribute('data-key') === 'anyway'");
        assertThat(stand.sandbox().square().x().postsBy(Seed.BRAND)).extracting(Post::typed).doesNotContain(answer);
        assertThat(tab.errors()).isEmpty();
        tab.click(PANEL + ".lp-found button");
        tab.waitFor("document.activeElement.getAttribute('data-key') === 'composer' "
                + "&& document.activeElement.selectionEnd - document.activeElement.selectionStart === 14");
    }

    @Test
    void showsWhatPeopleWroteAsText() {
        Tab agent = issue();
        assertThat(agent.text(PANEL + ".lp-item-customer .lp-text")).isEqualTo(MENTION);
        assertHarmless(agent);

        Tab admin = administration();
        admin.click("[data-key='posts-" + account + "']");
        admin.waitFor(shown("#listening-post-admin .lp-posts .lp-text", MENTION));
        assertHarmless(admin);
    }

    /** A search is refused where it stands until it makes sense; what it finds is answered by hand, because X takes no answer from us. */
    @Test
    void hearsASearchAndTakesTheAgentToTheNetwork() {
        Tab admin = administration();
        admin.click("[data-key='hearing-" + account + "']");
        admin.click("[data-key=search-add]");
        admin.type("[data-field='searches[0].name']", "Misspelt");
        admin.type("[data-field='searches[0].expression']", "#");
        admin.click(FORM + "[type=submit]");
        admin.waitFor("document.querySelector(\"[data-field='searches[0].expression'][aria-invalid=true]\") !== null");
        admin.picture("search-refused");
        admin.evaluate("document.querySelector(\"[data-field='searches[0].expression']\").value = ''");
        admin.type("[data-field='searches[0].expression']", "akmephone");
        admin.click(FORM + "[type=submit]");
        admin.waitFor("document.querySelector('.lp-facts').textContent.includes('1 search')");
        admin.picture("search-kept");

        // a search begins with the first round that knows it; X itself shows it a post half a minute late
        XRoom x = stand.sandbox().square().x();
        x.change(x.settings().searchAfter(Duration.ZERO));
        stand.poll(account);
        x.post("kid42", "my akmephone is broken again");
        String found = stand.requestWith(account, "akmephone");
        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/browse/" + found));
        agent.waitFor(there(PANEL + "[data-key=by-hand]:not([hidden])"));
        assertThat(agent.text(PANEL + ".lp-cannot")).contains("Found by a search");
        agent.evaluate("window.open = (url) => { window.opened = url; }; document.execCommand = () => { "
                + "window.copied = document.activeElement.value; return true; }; "
                + "navigator.clipboard.writeText = (words) => Promise.reject(words); 0");
        agent.type(PANEL + "[data-key=composer]", "Can we help?");
        agent.waitFor("!" + there(PANEL + ".lp-stale"));
        agent.click(PANEL + "[data-key=by-hand]");
        agent.waitFor("window.opened !== undefined");
        agent.picture("by-hand");
        assertThat(agent.evaluate("window.opened").asText()).contains("/kid42/status/");
        assertThat(agent.evaluate("window.copied").asText()).isEqualTo("Can we help?");
        assertThat(agent.errors()).isEmpty();
    }

    @Test
    void showsWhatAnAccountCostsAndKeepsItsBudget() {
        Tab tab = administration();
        tab.click("[data-key='costs-" + account + "']");
        tab.waitFor(there(".lp-kinds"));
        assertThat(tab.text(".lp-kinds tbody")).contains("$");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-kinds tbody tr td').length").asInt()).as("how often and for how much")
                .isPositive().matches(cells -> cells % 4 == 0);
        tab.type("[data-field=monthly]", "1,5");
        tab.click(FORM + "[type=submit]");
        tab.waitFor(there("[data-field=monthly][aria-invalid=true]"));
        tab.evaluate("document.querySelector('[data-field=monthly]').value = ''");
        tab.type("[data-field=monthly]", "250.5");
        tab.click(FORM + "[type=submit]");
        tab.waitFor(there(FORM + ".aui-message-success") + " && " + there("[role=progressbar]"));

        tab.picture("costs");
        assertThat(stand.admin().account(account).at("/budget/monthly").asText()).isEqualTo("250.50");
        assertThat(tab.errors()).allMatch(error -> error.contains("400"));
    }

    @Test
    void letsAnAdministratorDeclareTheAutomationAndTakeItBack() {
        Tab tab = administration();
        tab.click("[data-key='automation-" + account + "']");
        tab.click("[data-field=accepted]");
        tab.type("[data-field=operator]", "@acme_people");
        tab.click(FORM + "[type=submit]");
        tab.waitFor(there(".lp-result .aui-message-success"));
        assertThat(stand.admin().account(account).at("/automation/operator").asText()).isEqualTo("acme_people");
        assertThat(stand.admin().account(account).at("/automation/by").asText()).isEqualTo("Alex Admin");

        tab.click("[data-key='automation-" + account + "']");
        tab.waitFor(there(FORM + ".aui-message-success"));
        tab.picture("automation");
        tab.click("[data-key=revoke]");
        tab.waitFor(there(".lp-result .aui-message-success") + " && !" + there(FORM));
        assertThat(stand.admin().account(account).path("automation").isNull()).isTrue();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void showsHowTheAppAndEveryAccountAre() {
        Tab tab = health();
        assertThat(tab.text(".lp-standing")).contains("@acme");
        assertThat(tab.evaluate("document.querySelectorAll('.lp-health th[title]').length").asInt()).isEqualTo(6);
        assertThat(tab.text(".lp-app")).contains("Database answers", "this one");
        tab.picture("health");

        tab.click("[data-key^=summary-]");
        tab.waitFor("document.querySelector('.lp-why details').open");
        assertThat(tab.text(".lp-sources")).contains("mentions: listens");
        tab.type("[data-key=find]", "nobody");
        tab.waitFor("!" + there(".lp-standing"));
        tab.evaluate("document.querySelector('[data-key=find]').value = ''");
        tab.type("[data-key=find]", "@ACM");
        tab.waitFor(there(".lp-standing"));
        assertThat(tab.evaluate("document.querySelector('.lp-why details').open").asBoolean()).as("stays open").isTrue();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void namesEveryControlOfTheHealthPage() {
        Tab tab = health();
        assertThat(tab.evaluate("[...document.querySelectorAll('#listening-post-health :is(input, select)')]"
                + ".every(each => document.querySelector('label[for=' + each.id + ']') !== null)").asBoolean()).isTrue();
        assertThat(tab.evaluate("[...document.querySelectorAll('.lp-standing td')].every(each => each.dataset.label.length > 0)")
                .asBoolean()).isTrue();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void givesTheSupportBundle() {
        Tab tab = health();
        assertThat(tab.evaluate("document.querySelector('[data-key=support]').getAttribute('href')").asText()).endsWith("/support");
        tab.evaluate("fetch(document.querySelector('[data-key=support]').href).then(async each => { window.bundle = each.status + ' ' "
                + "+ each.headers.get('Content-Type') + ' ' "
                + "+ String.fromCharCode(...new Uint8Array(await each.arrayBuffer()).slice(0, 2)); }); 0");
        tab.waitFor("window.bundle !== undefined");
        assertThat(tab.evaluate("window.bundle").asText()).isEqualTo("200 application/zip PK");
    }

    @Test
    void tellsWhatAnAnswerCostsBeforeItIsSent() {
        Tab tab = issue();
        tab.type(PANEL + "[data-key=composer]", "See acme.com");
        tab.waitFor(shown(PANEL + ".lp-cost", "Costs $0.20"));
        assertThat(tab.text(PANEL + ".lp-problems")).contains("acme.com").contains("$0.20");
        tab.picture("dear-link");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void fitsNarrowWindows() {
        for (Tab tab : new Tab[] {issue(), administration(), health()}) {
            tab.width(400);
            String page = tab.evaluate("location.pathname").asText();
            tab.picture("narrow-" + page.substring(page.lastIndexOf('/') + 1));

            assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).as(page).isPositive().isLessThanOrEqualTo(400);
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void hearsWhatGoesWrongOnAPage() {
        Tab tab = issue();

        tab.evaluate("console.error('said'); setTimeout(() => { throw new Error('thrown'); }, 0); 0");

        Patience.until("both to be heard", A_MINUTE, () -> tab.errors().toString().contains("said")
                && tab.errors().toString().contains("thrown"), () -> tab.errors().toString());
    }

    private static void assertHarmless(Tab tab) {
        assertThat(tab.evaluate("typeof window.pwned").asText()).isEqualTo("undefined");
        assertThat(tab.evaluate("document.querySelectorAll('img[src=x], [onerror]').length").asInt()).isZero();
        assertThat(tab.evaluate("[...document.scripts].filter(each => each.textContent.startsWith('window.pwned')).length").asInt())
                .isZero();
        assertThat(tab.errors()).isEmpty();
    }

    /** Logs in as the administrator and enters the secure session. */
    private static Tab administration() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there("#listening-post-admin h2"));
        return tab;
    }

    /** The same, on the page that tells how all are doing. */
    private static Tab health() {
        Tab tab = administration();
        tab.open(stand.at("/plugins/servlet/listening-post/health"));
        tab.waitFor(there(".lp-standing") + " && " + there(".lp-app"));
        return tab;
    }

    /** Logs in as an agent and opens the request. */
    private static Tab issue() {
        return issue(request);
    }

    private static Tab issue(String request) {
        Tab tab = stand.logIn("amelia");
        stand.forgetDraft(tab, request);
        tab.open(stand.at("/browse/" + request));
        tab.waitFor(there(PANEL + ".lp-item-customer .lp-text"));
        return tab;
    }
}
