package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What speaks in a project, chosen by whoever administers it and nobody else, from an empty page to the customer's thread. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectWordsScreensIT {

    private static final String PAGE = "#listening-post-project ";
    private static final String ADDRESS = "/plugins/servlet/listening-post/project-words?projectKey=";
    private static final String REST = "/rest/listening-post/1.0/projects/SUP/words";
    private static final String IN_PROGRESS = PAGE + "tbody[data-status='3'] ";
    private static final String DOES = "[data-key=saying-does]";
    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctze ".repeat(3);

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String account = "";
    private static String request = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
    }

    @Test
    @Order(1)
    void saysThatNobodySendsRequestsHere() {
        Tab tab = page("petra", "en", "light", "SUP");

        tab.waitFor(there(PAGE + ".aui-message-info"));
        assertThat(tab.text(PAGE + ".aui-message-info")).contains("No account sends its requests to this project");
        tab.picture("project-words-empty");
        Tab queue = stand.logIn("petra");
        queue.open(stand.at("/projects/SUP/queues"));
        assertThat(queue.has("#listening-post-project-link")).isFalse();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    @Order(2)
    void isForWhoeverAdministersTheProjectOnly() {
        account = stand.link(Duration.ofSeconds(1));
        request = stand.requestOf(account, "nora_k", "@acme my parcel never arrived");

        assertThat(stand.visitor("petra").get(ADDRESS + "SUP").status()).isEqualTo(200);
        assertThat(stand.visitor("admin").get(ADDRESS + "SUP").status()).isEqualTo(200);
        assertThat(stand.visitor("amelia").get(ADDRESS + "SUP").status()).as("an agent").isEqualTo(403);
        assertThat(stand.visitor("petra").get(ADDRESS + "OPS").status()).as("a project that she does not see").isEqualTo(404);
        assertThat(stand.visitor("petra").get(ADDRESS + "NONE").status()).isEqualTo(404);
        assertThat(stand.visitor("petra").get(REST).status()).isEqualTo(200);
        assertThat(stand.visitor("amelia").get(REST).status()).isEqualTo(403);
        assertThat(stand.visitor("cora").get(REST).status()).as("a customer").isIn(401, 403, 404);
        assertThat(stand.nobody().get(REST).status()).isEqualTo(401);
        assertThat(stand.visitor("petra").get("/rest/listening-post/1.0/accounts").status()).as("the console stays closed").isEqualTo(403);

        Tab agent = stand.logIn("amelia");
        agent.open(stand.at("/projects/SUP/queues"));
        assertThat(agent.has("#listening-post-project-link")).isFalse();
    }

    @Test
    @Order(3)
    void warnsThatNothingIsSaidBeforeAnAdminAcknowledgedIt() {
        Tab tab = stand.logIn("petra");
        tab.open(stand.at("/projects/SUP/queues"));
        tab.click("#listening-post-project-link");
        tab.waitFor(there(IN_PROGRESS + DOES));

        assertThat(tab.text(PAGE + ".aui-message-warning")).contains("Nothing is posted by itself from @acme");
        assertThat(tab.text(PAGE + ".lp-words")).contains("Waiting for support", "In progress", "Resolved")
                .doesNotContain("To do");
        assertThat(tab.text(IN_PROGRESS + ".lp-instead")).contains("The account says nothing");
        stand.admin().acknowledge(account, "acme_people");
        assertThat(tab.errors()).isEmpty();
    }

    /** By the keyboard: own words with a language, an exception, tried on a real request, saved. */
    @Test
    @Order(4)
    void choosesWordsOfItsOwnAndTriesThemOnARealRequest() {
        Tab tab = page("petra", "en", "light", "SUP");
        tab.waitFor(there(IN_PROGRESS + DOES));
        choose(tab, IN_PROGRESS + DOES, "words");
        tab.type(IN_PROGRESS + "textarea", "$customer.handle Support looks into $request.key.");
        tab.waitFor(there(IN_PROGRESS + ".lp-parts"));
        assertThat(tab.text(IN_PROGRESS + ".lp-parts")).contains("@customer Support looks into ABC-123.");
        tab.type(PAGE + "[data-key=project-try]", request);
        tab.waitFor(there(IN_PROGRESS + "[data-key=speech-request]"));
        assertThat(tab.text(IN_PROGRESS + ".lp-parts")).contains("@nora_k Support looks into " + request + ".");
        choose(tab, IN_PROGRESS + "[data-key=saying-language]", "de");
        tab.click(IN_PROGRESS + "[data-key=saying-language-add]");
        tab.waitFor("document.activeElement.lang === 'de'");
        tab.type(IN_PROGRESS + "textarea[lang=de]", "$customer.handle Wir k\u00fcmmern uns um $request.key.");
        tab.click(IN_PROGRESS + "[data-key=exception-open]");
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted(IN_PROGRESS + "[data-key=exception-type]")
                + "); field.selectedIndex = field.options.length - 1; return 0; })()");
        tab.click(IN_PROGRESS + "[data-key=exception-add]");
        tab.waitFor("document.activeElement.matches('[data-key=saying-does]') && document.activeElement.value === 'nothing'");
        assertThat(tab.text(PAGE + "[role=status]")).contains("not saved yet");
        tab.evaluate("document.querySelector(" + Tab.quoted(IN_PROGRESS) + ").scrollIntoView(); 0");
        tab.picture("project-words");
        narrow(tab, "project-words-narrow");

        write(tab, IN_PROGRESS + "textarea", "#if(");
        tab.click(PAGE + "[type=submit]");
        tab.waitFor(there(IN_PROGRESS + "textarea[aria-invalid=true]"));
        assertThat(tab.evaluate("document.activeElement.tagName").asText()).as("at what is to mend").isEqualTo("TEXTAREA");
        tab.picture("project-words-refused");
        write(tab, IN_PROGRESS + "textarea", "$customer.handle Support looks into $request.key.");
        tab.click(PAGE + "[type=submit]");
        tab.waitFor(there(PAGE + ".aui-message-success"));
        assertThat(stand.visitor("petra").get(REST).body()).contains("Support looks into", "\"does\":\"nothing\"", "\"version\":1");

        // the request that the words were tried on is a complaint
        tab.waitFor(shown(IN_PROGRESS + "[data-key=speech-request]", request + ": these words would be said to @nora_k."));
        tab.click(IN_PROGRESS + "[data-key=exception-open]");
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted(IN_PROGRESS + "[data-key=exception-type]")
                + "); field.value = [...field.options].find((each) => each.textContent === 'Complaint').value; return 0; })()");
        tab.click(IN_PROGRESS + "[data-key=exception-add]");
        tab.waitFor(shown(IN_PROGRESS + "[data-key=speech-request]", request + ": not these words, because of its request type."));
        assertThat(tab.errors()).allMatch(each -> each.contains("status of 400"));
    }

    @Test
    @Order(5)
    void saysItInTheCustomersThread() {
        new Agent(stand.visitor("petra")).move(request, "Start progress");

        String said = Patience.until("the project's words", Duration.ofSeconds(90),
                () -> stand.sandbox().square().x().postsBy("acme").stream()
                .map(Object::toString).filter(post -> post.contains("Support looks into " + request)).findFirst(),
                () -> stand.admin().health().toString());
        assertThat(said).contains("@nora_k");
    }

    @Test
    @Order(6)
    void tellsTheSecondOfTwoWhoSaveAtOnce() {
        Tab tab = page("petra", "en", "light", "SUP");
        tab.waitFor(there(IN_PROGRESS + "textarea"));
        ObjectNode other = Json.object().put("version", 1);
        other.putArray("speeches").addObject().put("status", "5").put("does", "words").put("words", LONG);
        stand.visitor("admin").put(REST, other).expect(200);

        choose(tab, IN_PROGRESS + DOES, "nothing");
        tab.click(PAGE + "[type=submit]");
        tab.waitFor(there(PAGE + "[data-key=overtaken-mine]"));
        assertThat(tab.text(PAGE + ".lp-overtaken")).contains("Somebody has saved this since you opened it", LONG.strip());
        assertThat(tab.evaluate("document.querySelector(" + Tab.quoted(IN_PROGRESS + DOES) + ").value").asText()).as("it stays")
                .isEqualTo("nothing");
        tab.evaluate("document.querySelector('[data-key=overtaken-mine]').scrollIntoView({block: 'end'}); 0");
        tab.picture("project-words-stale");
        narrow(tab, "project-words-stale-narrow");
        tab.click(PAGE + "[data-key=overtaken-show]");
        tab.waitFor("!" + there(PAGE + "[data-key=overtaken-mine]"));
        assertThat(tab.evaluate("document.querySelector(" + Tab.quoted(IN_PROGRESS + DOES) + ").value").asText()).isEqualTo("account");
        assertThat(tab.text(PAGE + ".aui-message-info")).contains("What you had is below");

        // seen, and saved over it all the same
        ObjectNode further = Json.object().put("version", 2);
        further.putArray("speeches").addObject().put("status", "5").put("does", "words").put("words", LONG + "Ende");
        stand.visitor("admin").put(REST, further).expect(200);
        choose(tab, IN_PROGRESS + DOES, "nothing");
        tab.click(PAGE + "[type=submit]");
        tab.click(PAGE + "[data-key=overtaken-mine]");
        tab.waitFor(there(PAGE + ".aui-message-success"));
        assertThat(stand.visitor("petra").get(REST).body()).contains("\"version\":4").contains("\"does\":\"nothing\"")
                .doesNotContain("Ende");
        assertThat(tab.errors()).allMatch(each -> each.contains("409"));
    }

    @Test
    @Order(7)
    void isReadInGermanInTheDarkAndWithLongWords() {
        Tab tab = page("petra", "de", "dark", "SUP");
        tab.waitFor(there(PAGE + "tbody[data-status='5'] .lp-parts"));
        assertThat(tab.text(PAGE + ".lp-words")).contains("Ganzes Projekt", "Eigene Worte");
        tab.picture("project-words-dark-de");
        narrow(tab, "project-words-dark-de-narrow");
        tab.evaluate("document.documentElement.dir = 'rtl'; 0");
        tab.picture("project-words-rtl");
        assertThat(tab.errors()).isEmpty();
    }

    /** Whoever looks at the account is not surprised. */
    @Test
    @Order(8)
    void isNamedWhereTheAccountIs() {
        Tab tab = stand.administration(stand.logIn("admin"));
        tab.waitFor(there("[data-key=project-SUP]"));
        tab.picture("project-words-account");
        tab.click("[data-key=project-SUP]");
        tab.waitFor(there(PAGE + "tbody[data-status='5']"));
        assertThat(tab.errors()).isEmpty();
    }

    /** Whoever chooses words here reads that they are not said, although they may not switch on. */
    @Test
    @Order(90)
    void saysThatEverythingIsSwitchedOff() {
        String off = "/rest/listening-post/1.0/off-switch";
        Tab tab = page("petra", "en", "light", "SUP");
        tab.waitFor(there(IN_PROGRESS + DOES));
        assertThat(tab.has(PAGE + ".lp-off-line .aui-message")).isFalse();
        stand.visitor("admin").put(off, Json.object().put("why", "A hoax goes round")).expect(200);
        try {
            tab.open(stand.at(ADDRESS + "SUP"));
            tab.waitFor(there(PAGE + ".lp-off-line .aui-message-error"));
            assertThat(tab.text(PAGE + ".lp-off-line")).startsWith("All replies are switched off. Switched off by ")
                    .contains("A hoax goes round", "Nothing is posted for any account.");
            assertThat(tab.evaluate("document.querySelector('" + PAGE + ".lp-off-line').getAttribute('role')").asText())
                    .isEqualTo("alert");
            tab.waitFor(there(IN_PROGRESS + DOES));
            tab.picture("project-words-off");
            narrow(tab, "project-words-off-narrow");
            Tab german = page("petra", "de", "dark", "SUP");
            german.waitFor(there(PAGE + ".lp-off-line .aui-message-error"));
            assertThat(german.text(PAGE + ".lp-off-line")).startsWith("Alle Antworten sind abgeschaltet.");
            german.picture("project-words-off-de");
            german.evaluate("document.documentElement.dir = 'rtl'; 0");
            german.picture("project-words-off-rtl");
            assertThat(german.errors()).isEmpty();
        } finally {
            stand.visitor("admin").post(off + "/on", Json.object().put("waiting", "send")).expect(200);
        }
        tab.open(stand.at(ADDRESS + "SUP"));
        tab.waitFor(there(IN_PROGRESS + DOES));
        assertThat(tab.has(PAGE + ".lp-off-line .aui-message")).isFalse();
        assertThat(tab.errors()).isEmpty();
    }

    private static Tab page(String person, String language, String theme, String project) {
        Tab tab = stand.logIn(person, language, theme);
        tab.open(stand.at(ADDRESS + project));
        return tab;
    }

    /** As a person does: the choice is told to whoever listens. */
    private static void choose(Tab tab, String selector, String value) {
        tab.evaluate("(() => { const field = document.querySelector(" + Tab.quoted(selector) + "); field.value = " + Tab.quoted(value)
                + "; field.dispatchEvent(new Event('input', {bubbles: true})); field.dispatchEvent(new Event('change', {bubbles: true})); "
                + "return 0; })()");
    }

    /** In the place of what stands there. */
    private static void write(Tab tab, String selector, String text) {
        tab.evaluate("document.querySelector(" + Tab.quoted(selector) + ").value = ''; 0");
        tab.type(selector, text);
    }

    private static void narrow(Tab tab, String name) {
        tab.width(400);
        tab.picture(name);
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        tab.width(1280);
    }
}
