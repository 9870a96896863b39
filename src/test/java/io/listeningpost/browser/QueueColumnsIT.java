package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.desk.field.DeskField;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.x.XRoom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What we know of threads as columns of a queue: an administrator makes fields of our types, agents see them in their language. */
class QueueColumnsIT {

    private static final String FIELDS = "/secure/admin/ViewCustomFields.jspa";
    private static final String QUEUE = "/projects/SUP/queues";
    private static final String TYPE = "io.listeningpost.listening-post:listening-post-field-";
    private static final List<String> FACTS = List.of("network", "account", "author", "followers", "turn", "last-post", "last-answer",
            "failed");
    private static final List<String> NAMES = List.of("Network", "Account", "Author", "Followers", "Whose turn", "Last customer post",
            "Last answer", "Failed replies");
    private static final String HOSTILE = "{\"network\":\"x\",\"account\":\"x:99\",\"authorHandle\":\""
            + "\u0634\u0631\u0643\u0629_\u0627\u0644\u0643\u0647\u0631\u0628\u0627\u0621<img src=x onerror=alert(1)>\","
            + "\"followers\":9876543,\"waitingFor\":\"us\",\"lastCustomerPostAt\":\"2026-11-22T22:30:00Z\",\"failedReplies\":2}";
    private static final String LONG = "{\"network\":\"mastodon\",\"account\":\"mastodon:gone\",\"authorHandle\":\""
            + "Donaudampfschifffahrtsgesellschaftskapitaen@oberweissenbrunnerhinterland.social.example\",\"waitingFor\":\"them\"}";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static String answered = "";
    private static String hostile = "";
    private static String damaged = "";
    private static String longest = "";

    @BeforeAll
    static void start() {
        Axe.require();
        stand = STAGED.stand();
        String account = stand.link(Duration.ZERO);
        answered = stand.requestOf(account, "nora_k", "@acme my kettle leaks");
        hostile = stand.requestOf(account, "kid42", "@acme my fridge hums");
        damaged = stand.requestOf(account, "kid42", "@acme my oven is cold");
        XRoom x = stand.sandbox().square().x();
        String gone = x.post("nora_k", "@acme and my toaster sings").id();
        longest = stand.requestWith(account, "@acme and my toaster sings");
        x.delete("nora_k", gone);
        Agent amelia = new Agent(stand.visitor("amelia"));
        amelia.answer(answered, "Sorry! Where does it leak?");
        amelia.answer(longest, "Sing along!");
        noted(account, answered, "\"waitingFor\":\"them\"");
        noted(account, longest, "\"failedReplies\":1");
        fields();
        picture();
        write(hostile, HOSTILE);
        write(damaged, "[\"nothing\", \"we\", \"wrote\"]");
        write(longest, LONG);
        // the picture was drawn a moment ago, and what was read for it is remembered for three seconds
        Patience.until("the fields to tell what was written", Duration.ofSeconds(60), () -> xml("followers", hostile).contains("9876543")
                && xml("network", damaged).isEmpty() && xml("turn", longest).contains("them"), () -> xml("followers", hostile));
    }

    private static void noted(String account, String request, String part) {
        Patience.pressing(part, Duration.ofSeconds(60), () -> stand.poll(account), () -> property(request).contains(part),
                () -> property(request));
    }

    /** For docs/agents.md: nothing in it was written by a test. */
    private static void picture() {
        Tab tab = queue("en", "light");
        tab.width(1440);
        tab.picture("columns", "#issues");
        assertThat(cells(tab, longest)).contains("Waiting for us", "1 reply failed");
        tab.close();
    }

    /** As docs/administration.md says it: choose the type and give the field a short name. */
    private static void fields() {
        Tab tab = stand.logIn("admin");
        for (int at = 0; at < FACTS.size(); at++) {
            tab.open(stand.at(FIELDS));
            String form = "form.desk-field-type:has(input[value='" + TYPE + FACTS.get(at) + "'])";
            tab.evaluate("document.querySelector(" + Tab.quoted(form + " [name=name]") + ").value = " + Tab.quoted(NAMES.get(at)));
            tab.click(form + " button");
            tab.waitFor("document.readyState === 'complete' && document.querySelectorAll('#fields tbody tr').length === " + (at + 1));
        }
        tab.width(1280);
        tab.picture("columns-fields");
        tab.close();
    }

    @Test
    void showsAnAgentWhatIsKnownOfEachThread() {
        Tab tab = queue("en", "light");
        tab.width(1280);
        tab.picture("columns-queue");

        assertThat(cells(tab, answered).subList(0, 5)).containsExactly("X", "@acme", "@nora_k", followers(), "Waiting for the customer");
        assertThat(cells(tab, answered).subList(5, 7)).allMatch(moment -> moment.matches("\\d\\d/\\w{3}/\\d\\d \\d{1,2}:\\d\\d [AP]M"));
        assertThat(cells(tab, answered).getLast()).isEmpty();
        assertThat(cells(tab, hostile)).contains("9,876,543", "Waiting for us", "2 replies failed")
                .anyMatch(text -> text.endsWith("<img src=x onerror=alert(1)>"));
        assertThat(cells(tab, longest)).contains("Mastodon", "mastodon:gone", "Waiting for the customer");
        assertThat(cells(tab, damaged)).containsOnly("");
        assertThat(tab.has("#issues img")).isFalse();
        assertThat(Axe.faults(tab, ".desk-issues")).isEmpty();
        assertThat(tab.errors()).isEmpty();
        assertThat(stand.sandbox().host().modules().problems()).isEmpty();
        assertThat(stand.sandbox().host().modules().blockedCalls()).isEmpty();
    }

    @Test
    void hasRoomOnATelephoneInGermanAtNight() {
        Tab tab = queue("de", "dark");
        tab.width(1280);
        tab.picture("columns-night-wide");
        tab.width(400);
        tab.picture("columns-night", "#issues");

        assertThat(cells(tab, hostile)).contains("9.876.543", "Wartet auf uns", "2 Antworten fehlgeschlagen");
        assertThat(cells(tab, answered)).contains("Wartet auf den Kunden");
        assertThat(Axe.faults(tab, ".desk-issues")).isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth").asBoolean()).isTrue();
    }

    @Test
    void tellsTheTypesInTheLanguageOfTheAdministrator() {
        Tab tab = stand.logIn("admin", "de", "light");
        tab.open(stand.at(FIELDS));
        tab.width(1280);
        tab.picture("columns-fields-german");

        assertThat(tab.text("form.desk-field-type h3")).isEqualTo("\u00d6ffentlicher Thread: Netzwerk");
        assertThat(tab.evaluate("[...document.querySelectorAll('form.desk-field-type')].length").asInt()).isEqualTo(FACTS.size());
    }

    /** What an XML export takes: the values of JQL, escaped, and nothing where nothing is. */
    @Test
    void givesTheSameValuesToEveryExport() {
        assertThat(xml("turn", answered)).isEqualTo("<customfieldvalue>them</customfieldvalue>");
        assertThat(xml("followers", hostile)).isEqualTo("<customfieldvalue>9876543</customfieldvalue>");
        assertThat(xml("author", hostile)).endsWith("&lt;img src=x onerror=alert(1)&gt;</customfieldvalue>");
        assertThat(FACTS).allSatisfy(fact -> assertThat(xml(fact, damaged)).isEmpty());
    }

    private static String xml(String fact, String request) {
        return stand.sandbox().host().modules().fieldTypes().stream().filter(type -> type.completeKey().equals(TYPE + fact)).findFirst()
                .orElseThrow().xml(new DeskField(10_100, TYPE + fact, "Anything"),
                        service(IssueManager.class).getIssueByCurrentKey(request)).strip();
    }

    /** A search shows the same columns, and what a column shows can be searched for. */
    @Test
    void standsInSearchesAsWell() {
        Tab tab = stand.logIn("amelia");
        tab.open(stand.at(QUEUE + "?jql=socialWaitingFor+%3D+them"));
        tab.waitFor(there("tr[data-key='" + answered + "']"));

        assertThat(cells(tab, answered)).contains("Waiting for the customer");
    }

    private static Tab queue(String language, String theme) {
        Tab tab = stand.logIn("amelia", language, theme);
        tab.open(stand.at(QUEUE + "?queue=all"));
        tab.waitFor(there("tr[data-key='" + longest + "']"));
        return tab;
    }

    private static List<String> cells(Tab tab, String request) {
        JsonNode texts = tab.evaluate("[...document.querySelectorAll(\"tr[data-key='" + request
                + "'] td.desk-field\")].map(each => each.textContent.trim())");
        return FACTS.stream().map(fact -> texts.path(FACTS.indexOf(fact)).asText()).toList();
    }

    private static String followers() {
        return property(answered).replaceAll(".*\"followers\":(\\d+).*", "$1").replaceAll("(\\d)(\\d{3})$", "$1,$2");
    }

    private static void write(String request, String json) {
        service(JsonEntityPropertyManager.class).put("IssueProperty", id(request), "listening-post.thread", json);
    }

    private static String property(String request) {
        return service(JsonEntityPropertyManager.class).get("IssueProperty", id(request), "listening-post.thread").getValue();
    }

    private static Long id(String request) {
        return service(IssueManager.class).getIssueByCurrentKey(request).getId();
    }

    private static <T> T service(Class<T> type) {
        Desk desk = stand.sandbox().desk();
        return desk.services().stream().filter(service -> service.type() == type).findFirst().map(Service::source)
                .map(source -> type.cast(source.apply(null))).orElseThrow();
    }
}
