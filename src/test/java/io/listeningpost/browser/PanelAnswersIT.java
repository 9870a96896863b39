package io.listeningpost.browser;

import static io.listeningpost.browser.Tab.shown;
import static io.listeningpost.browser.Tab.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An answer in the panel from its first word to its last state, and a thread of every shape. Skipped where there is no Chromium. */
class PanelAnswersIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    /** Long enough to press "Undo" on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String PANEL = ".listening-post-panel ";
    private static final String COMPOSER = PANEL + "[data-key=composer]";
    private static final String OURS = PANEL + ".lp-item-us ";

    @RegisterExtension
    static final Staged STAGED = new Staged();

    private static Stand stand;
    private static XRoom x;
    private static String account = "";

    @BeforeAll
    static void start() {
        stand = STAGED.stand();
        x = stand.sandbox().square().x();
        account = stand.link(GRACE);
    }

    /** Whoever the network puts into the answer by itself is named as well: they read it in front of the words. */
    @Test
    void saysFromWhichAccountAnAnswerGoesOutAndToWhom() {
        String request = stand.requestOf(account, "nora_k", "@acme @kid42 and @salma_n wait for the kettle, too");
        Tab tab = stand.issue("amelia", request);
        assertThat(tab.text(PANEL + ".lp-came")).isEqualTo("Mention, heard by @acme on X");

        tab.type(COMPOSER, "Sorry, all of you!");
        tab.waitFor(shown(PANEL + ".lp-preview h5", "What will be published, from @acme on X, in answer to @nora_k"));
        tab.waitFor(shown(PANEL + ".lp-also",
                "Addressed as well, because the post that is answered names them: @kid42, @salma_n"));
        tab.picture("preview-from", PANEL.strip());
        tab.width(400);
        tab.evaluate("document.documentElement.setAttribute('data-color-mode', 'dark'); 0");
        tab.picture("narrow-preview-from-dark", PANEL.strip());
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        Tab german = stand.logIn("bruno", "de", "light");
        german.open(stand.at("/browse/" + request));
        german.type(COMPOSER, "Tut uns leid!");
        german.waitFor(shown(PANEL + ".lp-preview h5", "Was @acme auf X ver\u00f6ffentlicht, als Antwort an @nora_k"));
        german.picture("preview-from-de", PANEL.strip());

        tab.evaluate("document.querySelector('" + COMPOSER + "').focus(); 0");
        tab.pressCtrlEnter();
        Post said = Patience.until("the answer", Duration.ofMinutes(2), () -> x.postsBy(Seed.BRAND).stream()
                .filter(post -> post.typed().equals("Sorry, all of you!")).findFirst(), () -> stand.admin().health().toString());
        assertThat(said.text()).as("what was told beforehand").contains("@nora_k", "@kid42", "@salma_n");
        tab.waitFor(shown(OURS + ".lp-delivery .aui-lozenge", "Delivered"));
        assertThat(tab.errors()).isEmpty();
        assertThat(german.errors()).isEmpty();
    }

    @Test
    void takesAnAnswerBackAndPutsItsWordsIntoTheField() {
        String request = stand.requestOf(account, "nora_k", "@acme my pan sticks");
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "Soap helps, Nora");
        tab.pressCtrlEnter();
        tab.waitFor(there(OURS + "[data-key^=undo]"));
        tab.click(OURS + "[data-key^=undo]");
        tab.waitFor(shown(PANEL + ".lp-note p", "Taken back. Nothing was published.") + " && !" + there(OURS));
        assertThat(value(tab)).isEqualTo("Soap helps, Nora");
        assertThat(tab.evaluate("document.activeElement?.dataset.key").asText()).isEqualTo("composer");
        tab.picture("taken-back", PANEL.strip());
        assertThat(agent().replies(request)).isEmpty();
        assertThat(tab.errors()).isEmpty();
    }

    /** What was being written stays as it is, and what was taken back stands beside it until it is used or discarded. */
    @Test
    void keepsAnAnswerThatIsTakenBackWhileAnotherIsWritten() {
        String request = stand.requestOf(account, "nora_k", "@acme my wok wobbles");
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "Bend it, Nora");
        tab.pressCtrlEnter();
        tab.waitFor(there(OURS + "[data-key^=undo]"));
        tab.type(COMPOSER, "Which wok is it?");
        tab.click(OURS + "[data-key^=undo]");
        tab.waitFor(shown(PANEL + ".lp-taken-back .aui-lozenge", "Taken back") + " && !" + there(OURS));
        assertThat(value(tab)).isEqualTo("Which wok is it?");
        assertThat(tab.text(PANEL + ".lp-taken-back .lp-text")).isEqualTo("Bend it, Nora");
        tab.picture("taken-back-beside", PANEL.strip());
        tab.width(400);
        tab.picture("narrow-taken-back-beside", PANEL.strip());
        assertThat(Axe.faults(tab, PANEL)).isEmpty();

        tab.click(PANEL + "[data-key=taken-back-use]");
        assertThat(value(tab)).isEqualTo("Which wok is it?\nBend it, Nora");
        assertThat(tab.has(PANEL + ".lp-taken-back .lp-offer")).isFalse();
        assertThat(tab.evaluate("document.activeElement?.dataset.key").asText()).isEqualTo("composer");
        assertThat(tab.errors()).isEmpty();
    }

    /** The network wants money first: the agent presses again once there is some. */
    @Test
    void triesAgainWhenSomebodyPresses() {
        String request = stand.requestOf(account, "salma_n", "@acme my lid is bent");
        stand.sandbox().square().troubles().arm(new Trouble.NoMoney(), "POST", "/2/tweets", 1);
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "We send you another lid, Salma");
        tab.pressCtrlEnter();
        tab.waitFor(there(OURS + "[data-key^=retry]"));
        assertThat(tab.text(OURS + ".lp-reason")).contains("credit");
        tab.picture("retry", PANEL.strip());
        tab.click(OURS + "[data-key^=retry]");
        tab.waitFor("document.querySelector('.lp-note')?.textContent.startsWith('It is tried again') || "
                + shown(OURS + ".lp-delivery .aui-lozenge", "Delivered"));
        Patience.pressing("the answer", A_MINUTE, () -> stand.admin().pollNow(account), () -> x.postsBy(Seed.BRAND).stream()
                .anyMatch(post -> post.typed().startsWith("We send you another lid")), () -> stand.admin().health().toString());
        tab.waitFor(shown(OURS + ".lp-delivery .aui-lozenge", "Delivered"));
        assertThat(tab.errors()).isEmpty();
    }

    /** The customer deletes what was answered: there is nothing to try again, and the words can be taken along. */
    @Test
    void offersNoSecondTryWhereItCannotWork() {
        Post asked = x.post("kid42", "@acme is anybody there?");
        String request = stand.requestWith(account, "is anybody there?");
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "We are here!");
        tab.pressCtrlEnter();
        tab.waitFor(there(OURS + ".lp-delivery"));
        x.delete("kid42", asked.id());
        tab.waitFor(shown(OURS + ".lp-delivery .aui-lozenge", "Failed"));
        assertThat(tab.text(OURS + ".lp-reason")).contains("was deleted");
        assertThat(tab.has(OURS + "[data-key^=retry]")).isFalse();
        assertThat(tab.has(OURS + "[data-key^=undo]")).isTrue();
        tab.picture("no-retry", PANEL.strip());
        tab.waitFor(shown(PANEL + ".lp-gone", "X refused an answer to this post because it was deleted there. "
                + "Its words are not shown until that is checked."));
        assertThat(tab.text(PANEL + ".lp-thread")).as("its words").doesNotContain("is anybody there");
        assertThat(tab.has(PANEL + "[data-key^=answer-]")).as("nothing to answer").isFalse();
        tab.click(OURS + "[data-key^=undo]");
        tab.waitFor("document.querySelector('" + COMPOSER + "').value === 'We are here!'");
        tab.waitFor("document.querySelector('" + PANEL + ".lp-problem')?.textContent.endsWith("
                + "'The post to answer was deleted: answer another one.')");
        tab.picture("words-of-no-answer", PANEL.strip());
        assertThat(tab.errors()).isEmpty();
    }

    /** Answers below answers, an edited one, somebody else, and more than fit at once. */
    @Test
    void showsAThreadOfEveryShape() {
        Post opener = x.post("nora_k", "@acme my oven is cold");
        String request = stand.requestWith(account, "my oven is cold");
        Post same = x.reply("kid42", opener.id(), "@acme mine, too");
        x.reply("nora_k", same.id(), "@acme see, it is not me");
        for (int i = 1; i <= 12; i++) {
            x.reply("nora_k", opener.id(), "@acme still cold on day " + i);
        }
        stand.poll(account);
        x.edit("nora_k", opener.id(), "@acme my oven is cold, and it smells");
        Tab tab = stand.issue("amelia", request);
        Patience.pressing("all of it", A_MINUTE, () -> stand.admin().pollNow(account),
                () -> agent().thread(request).path("items").size() == 15
                        && agent().thread(request).toString().contains("and it smells"), () -> agent().thread(request).toString());
        tab.waitFor(shown(PANEL + "[data-key=more]", "Show the 3 posts in between"));
        assertThat(tab.evaluate("document.querySelectorAll('" + PANEL + ".lp-item').length").asInt()).isEqualTo(12);
        tab.picture("thread-folded", PANEL.strip());
        tab.click(PANEL + "[data-key=more]");
        tab.waitFor("document.querySelectorAll('" + PANEL + ".lp-item').length === 15");
        assertThat(tab.text(PANEL + ".lp-item-bystander.lp-depth-1 .lp-text")).contains("mine, too");
        assertThat(tab.text(PANEL + ".lp-item-bystander .lp-head")).contains("Bystander").doesNotContain("edited");
        tab.waitFor(shown(PANEL + ".lp-item-customer .lp-text", "@acme my oven is cold, and it smells"));
        assertThat(tab.text(PANEL + ".lp-item .lp-text")).as("where it was written first").contains("and it smells");
        tab.waitFor(shown(PANEL + ".lp-item-customer .lp-head .lp-quiet", "edited"));
        assertThat(tab.text(PANEL + ".lp-item-customer.lp-depth-2 .lp-text")).contains("see, it is not me");
        tab.width(400);
        tab.picture("narrow-thread-nested", PANEL.strip());
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(tab.errors()).isEmpty();
    }

    /** The thread stands in the order of time: what answers something further up says so, and leads there. */
    @Test
    void tellsWhatIsAnsweredWhereThePlaceDoesNot() {
        Post opener = x.post("nora_k", "@acme my tap drips");
        String request = stand.requestWith(account, "my tap drips");
        Post same = x.reply("kid42", opener.id(), "@acme mine, too");
        x.reply("salma_n", opener.id(), "@acme and mine");
        Post late = x.reply("nora_k", same.id(), "@acme @kid42 since when?");
        x.reply("kid42", late.id(), "@acme @nora_k since May");
        stand.poll(account);
        Tab tab = stand.issue("amelia", request);
        Patience.pressing("all of it", A_MINUTE, () -> stand.admin().pollNow(account),
                () -> agent().thread(request).path("items").size() == 5, () -> agent().thread(request).toString());
        tab.waitFor("document.querySelectorAll('" + PANEL + ".lp-item').length === 5");

        assertThat(tab.evaluate("Array.from(document.querySelectorAll('" + PANEL + ".lp-item')).map((item) => "
                + "item.querySelector('.lp-above') ? item.querySelector('.lp-text').textContent : '').join('')").asText())
                .as("only what does not answer what stands just above, or the first").isEqualTo("@acme @kid42 since when?");
        assertThat(tab.text(PANEL + ".lp-above")).startsWith("Reply to @kid42, ");
        tab.picture("above", PANEL.strip());
        tab.click(PANEL + ".lp-above button");
        assertThat(tab.evaluate("document.activeElement.querySelector('.lp-text').textContent").asText()).endsWith("mine, too");
        tab.width(400);
        tab.picture("narrow-above", PANEL.strip());
        assertThat(tab.errors()).isEmpty();
    }

    /** What its network shows no more is a line without words. */
    @Test
    void leavesATombstone() {
        String request = stand.requestOf(account, "nora_k", "@acme my secret pot");
        Tab tab = stand.issue("amelia", request);
        tab.evaluate("(() => { const real = window.fetch; window.fetch = (at, how) => real(at, how).then(async (told) => { "
                + "if (!at.endsWith(" + Tab.quoted("/conversations/" + request) + ")) { return told; } const view = await told.json(); "
                + "Object.assign(view.items[0], {gone: true, erased: true, goneWhy: 'deleted; found out at 10', canAnswer: false}); "
                + "return new Response(JSON.stringify(view)); }); return 0; })()");
        tab.waitFor(there(PANEL + ".lp-gone"));
        assertThat(tab.text(PANEL + ".lp-gone")).isEqualTo(
                "X no longer shows this post. Its words were taken out here as well. (deleted; found out at 10)");
        assertThat(tab.text(PANEL + ".lp-thread")).doesNotContain("secret pot");
        tab.picture("tombstone", PANEL.strip());
        assertThat(tab.errors()).isEmpty();
    }

    /** What is not approved goes nowhere; its author reads why and takes the words back. */
    @Test
    void refusesAnAnswerWithAReason() {
        String request = stand.requestOf(account, "salma_n", "@acme @kid42 my sieve has holes");
        String team = "/rest/listening-post/1.0/accounts/" + account + "/team";
        stand.visitor("admin").put(team, team("always")).expect(200);
        try {
            new Agent(stand.visitor("bruno")).answer(request, "All sieves have holes");
            Tab theirs = stand.issue("amelia", request);
            theirs.waitFor(shown(OURS + ".lp-also", "Addressed as well, because the post that is answered names them: @kid42"));
            theirs.click(OURS + "[data-key^=refuse-]");
            theirs.type(OURS + "[data-key^=decision-]", "Kinder, please");
            theirs.picture("refuse", PANEL.strip());
            theirs.click(OURS + "[data-key^=decide-]");
            theirs.waitFor(shown(OURS + ".lp-delivery .aui-lozenge", "Not approved"));
            Tab mine = stand.issue("bruno", request);
            mine.waitFor(shown(OURS + ".lp-reason", "Amelia Agent: Kinder, please"));
            mine.picture("refused", PANEL.strip());
            assertThat(mine.text(OURS + "[data-key^=undo-]")).isEqualTo("Change and send again");
            mine.click(OURS + "[data-key^=undo-]");
            mine.waitFor("!" + there(OURS) + " && document.querySelector('" + COMPOSER + "')?.value === 'All sieves have holes'");
            assertThat(theirs.errors()).isEmpty();
            assertThat(mine.errors()).isEmpty();
        } finally {
            stand.visitor("admin").put(team, team("never")).expect(200);
        }
    }

    /** Waiting and out, below the answer that somebody approved as it was, and below no other. */
    @Test
    void saysWhoApprovedWhatGoesOut() {
        String request = stand.requestOf(account, "nora_k", "@acme my ladle is bent");
        String team = "/rest/listening-post/1.0/accounts/" + account + "/team";
        agent().answer(request, "Bent, how?");
        stand.visitor("admin").put(team, team("always")).expect(200);
        try {
            new Agent(stand.visitor("bruno")).answer(request, "Ladles bend");
        } finally {
            stand.visitor("admin").put(team, team("never")).expect(200);
        }
        Tab tab = stand.issue("amelia", request);
        tab.waitFor(there(PANEL + "[data-key^=approve-]"));
        assertThat(tab.evaluate("document.querySelector('.lp-approved') === null").asBoolean()).isTrue();
        tab.click(PANEL + "[data-key^=approve-]");
        tab.waitFor(shown(PANEL + ".lp-approved bdi", "Approved by Amelia Agent"));
        tab.picture("approved-waiting", PANEL.strip());
        tab.waitFor("document.querySelectorAll('.lp-item-us .lp-delivery .aui-lozenge-success').length === 2");
        assertThat(tab.evaluate("[...document.querySelectorAll('.lp-item-us')].map(each => each.querySelector('.lp-text').textContent "
                + "+ '|' + (each.querySelector('.lp-approved bdi')?.textContent ?? '')).join(';')").asText())
                .isEqualTo("Bent, how?|;Ladles bend|Approved by Amelia Agent");
        tab.picture("approved-delivered", PANEL.strip());
        assertThat(tab.errors()).isEmpty();
    }

    /** Hints, findings, the kept draft and the preview come while one types; the button is where the pointer was. */
    @Test
    void leavesTheButtonWhereItIsWhileHintsAppear() {
        String request = stand.requestOf(account, "salma_n", "@acme my tongs are broken, this is the worst");
        Tab tab = stand.issue("amelia", request);
        for (int width : new int[] {1280, 400}) {
            tab.width(width);
            stand.forgetDraft(tab, request);
            tab.open(stand.at("/browse/" + request));
            tab.waitFor(there(PANEL + "[data-key=send]") + " && " + there(PANEL + ".lp-item-customer .lp-text"));
            int before = below(tab);
            tab.picture("composer-empty-" + width, PANEL.strip());
            tab.type(COMPOSER, "Actually, see acme.com or call +49 30 1234567.");
            tab.waitFor(there(PANEL + ".lp-problems .lp-warning") + " && " + there(PANEL + ".lp-secrets:not([hidden])") + " && "
                    + there(PANEL + ".lp-preview .lp-text") + " && document.querySelector('" + PANEL + ".lp-kept').textContent !== ''");
            tab.picture("composer-hints-" + width, PANEL.strip());
            assertThat(below(tab)).as("at " + width).isEqualTo(before);
            tab.type(COMPOSER, " So sorry!".repeat(60));
            tab.waitFor("document.querySelectorAll('" + PANEL + ".lp-parts li').length > 1 && !" + there(PANEL + ".lp-stale"));
            assertThat(below(tab)).as("at " + width).isEqualTo(before);
            assertThat(tab.evaluate("(() => { const button = document.querySelector('" + PANEL + "[data-key=send]'); "
                    + "button.scrollIntoView({block: 'center'}); const box = button.getBoundingClientRect(); "
                    + "return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === button; })()").asBoolean())
                    .as("nothing covers it").isTrue();
        }
        assertThat(tab.errors()).isEmpty();
    }

    /** How far the button that sends stands below the beginning of the field. */
    private static int below(Tab tab) {
        return tab.evaluate("Math.round(document.querySelector('" + PANEL + "[data-key=send]').getBoundingClientRect().top - document"
                + ".querySelector('" + COMPOSER + "').getBoundingClientRect().top)").asInt();
    }

    /** A photo of the request goes out with words for people who do not see it. */
    @Test
    void sendsAPhotoOfTheRequest() {
        x.publish("salma_n", Draft.byHand("@acme look at this teapot").with(List.of(x.photo("salma_n", "A teapot").id())));
        String request = stand.requestWith(account, "look at this teapot");
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "Is it this one?");
        tab.waitFor(there(PANEL + ".lp-photos:not([hidden])"));
        tab.evaluate("document.querySelector('" + PANEL + ".lp-photos').open = true; 0");
        assertThat(tab.text(PANEL + ".lp-photos .lp-quiet")).contains("At most 4");
        tab.click(PANEL + ".lp-photos input[type=checkbox]");
        tab.waitFor("document.activeElement?.closest('.lp-alt') != null");
        tab.type(PANEL + ".lp-alt input", "A blue teapot");
        tab.waitFor("document.querySelector('" + PANEL + ".lp-preview')?.textContent.includes('A blue teapot')");
        assertThat(tab.text(PANEL + "[data-key=photos]")).isEqualTo("Photos: 1 of at most 4");
        tab.picture("photos", PANEL.strip());
        tab.width(400);
        tab.picture("narrow-photos", PANEL.strip());
        tab.evaluate("document.querySelector('" + COMPOSER + "').focus(); 0");
        tab.pressCtrlEnter();
        Post said = Patience.until("the answer", Duration.ofMinutes(2), () -> x.postsBy(Seed.BRAND).stream()
                .filter(post -> post.typed().equals("Is it this one?")).findFirst(), () -> stand.admin().health().toString());
        assertThat(said.media()).hasSize(1);
        assertThat(tab.errors()).isEmpty();
    }

    /** What is typed while an answer is on its way to Jira is the next one. */
    @Test
    void keepsWhatIsTypedWhileAnAnswerIsStored() {
        String request = stand.requestOf(account, "nora_k", "@acme my spoon is short");
        Tab tab = stand.issue("amelia", request);
        tab.type(COMPOSER, "A longer one is on its way.");
        hold(tab, "/replies");
        tab.pressCtrlEnter();
        tab.waitFor("window.held > 0");
        tab.type(COMPOSER, " And a fork");
        tab.evaluate("window.letGo(); 0");
        tab.waitFor(there(OURS + ".lp-delivery") + " && document.querySelector('" + COMPOSER + "')?.value === 'And a fork'");
        assertThat(tab.text(OURS + ".lp-text")).isEqualTo("A longer one is on its way.");
        Patience.until("the new words to be kept", A_MINUTE, () -> stand.visitor("amelia")
                .get("/rest/listening-post/1.0/conversations/" + request + "/draft").body().contains("And a fork"), () -> "");
        assertThat(tab.errors()).isEmpty();
    }

    /** Colleagues are told within a second or two, also when the thread was just being loaded. */
    @Test
    void tellsColleaguesAtOnceThatSomebodyBeganToWrite() {
        String request = stand.requestOf(account, "nora_k", "@acme my knife is blunt");
        Tab tab = stand.issue("amelia", request);
        tab.waitFor(there(COMPOSER));
        hold(tab, "/conversations/" + request);
        tab.evaluate("document.dispatchEvent(new Event('visibilitychange')); 0");
        tab.waitFor("window.held > 0");
        tab.type(COMPOSER, "Sharp");
        tab.evaluate("window.told = performance.now(); window.letGo(); 0");
        tab.waitFor("window.wrote !== undefined");
        assertThat(tab.evaluate("window.wrote - window.told").asInt()).as("not with the next refresh").isLessThan(5000);
        assertThat(tab.errors()).isEmpty();
    }

    /** Moves that could not be loaded are not made. */
    @Test
    void saysThatTheMovesCouldNotBeLoaded() {
        String request = stand.requestOf(account, "nora_k", "@acme my fork is bent");
        Tab tab = stand.issue("amelia", request);
        tab.waitFor(there(COMPOSER));
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor("document.querySelectorAll('" + PANEL + "[data-key=move] option').length > 1");
        tab.evaluate("(() => { const move = document.querySelector('" + PANEL + "[data-key=move]'); move.selectedIndex = 1; "
                + "move.dispatchEvent(new Event('change')); document.querySelector('" + PANEL + ".lp-besides').open = false; "
                + "const real = window.fetch; window.fetch = (at, how) => at.endsWith('/moves') && !window.well "
                + "? Promise.reject(new Error('gone')) : real(at, how); return 0; })()");
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor(there(PANEL + "[data-key=moves-again]"));
        assertThat(tab.text(PANEL + ".lp-besides .lp-warning")).startsWith("The moves of the request could not be loaded");
        assertThat(tab.evaluate("document.querySelector('" + PANEL + "[data-key=move]').value").asText()).isEmpty();
        tab.picture("moves-failed", PANEL.strip());
        tab.type(COMPOSER, "Sorry");
        tab.evaluate("(() => { const real = window.fetch; window.fetch = (at, how) => { if (at.endsWith('/replies')) { "
                + "window.sent = how.body; } return real(at, how); }; return 0; })()");
        tab.pressCtrlEnter();
        tab.waitFor("window.sent !== undefined");
        assertThat(tab.evaluate("JSON.parse(window.sent).move === null").asBoolean()).isTrue();
        tab.waitFor(there(OURS + ".lp-delivery"));

        tab.evaluate("window.well = true; 0");
        tab.click(PANEL + "[data-key=besides]");
        tab.waitFor("document.querySelectorAll('" + PANEL + "[data-key=move] option').length > 1 && !"
                + there(PANEL + "[data-key=moves-again]"));
        assertThat(tab.errors()).isEmpty();
    }

    /** The next calls to this place wait until they are let go; it is noted when one says that somebody writes. */
    private static void hold(Tab tab, String place) {
        tab.evaluate("(() => { const real = window.fetch; let open; const gate = new Promise((go) => { open = go; }); window.held = 0; "
                + "window.letGo = open; window.fetch = async (at, how) => { if (at.endsWith(" + Tab.quoted(place) + ")) { "
                + "if (how.body && JSON.parse(how.body).writing) { window.wrote = performance.now(); } "
                + "window.held += 1; await gate; } return real(at, how); }; return 0; })()");
    }

    private static ObjectNode team(String approval) {
        ObjectNode team = Json.object().put("approval", approval);
        team.putArray("answerers");
        team.putArray("confidants");
        return team;
    }

    private static String value(Tab tab) {
        return tab.evaluate("document.querySelector('" + COMPOSER + "').value").asText();
    }

    private static Agent agent() {
        return new Agent(stand.visitor("amelia"));
    }
}
