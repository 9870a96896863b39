package io.listeningpost.jira.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.WordsRenderer.Rendered;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VelocityWordsTest {

    private static final Map<String, Object> WORDS = Map.of(
            "request", Map.of("key", "SUP-7"), "customer", Map.of("handle", "@nora_k"), "agent", Map.of("firstName", "Amelia"),
            "status", "In progress");

    private final VelocityWords words = new VelocityWords();

    @Test
    void fillsInTheWords() {
        assertThat(words.render("$customer.handle we are on it. ${agent.firstName} & team ($request.key, $status)", WORDS))
                .isEqualTo(new Rendered.Text("@nora_k we are on it. Amelia & team (SUP-7, In progress)"));
    }

    /** The handle comes with its own. */
    @ParameterizedTest
    @ValueSource(strings = {"@$customer.handle we are on it", "@${customer.handle} we are on it", "@$!customer.handle we are on it",
        "@$!{customer.handle} we are on it", "@@$customer.handle we are on it", "#if($status)@$customer.handle#end we are on it"})
    void writesOneAtSignBeforeAHandle(String template) {
        assertThat(words.render(template, WORDS)).isEqualTo(new Rendered.Text("@nora_k we are on it"));
    }

    @Test
    void leavesOtherAtSignsAlone() {
        assertThat(words.render("@acme, me@acme.com and @$status of $customer.handle", WORDS))
                .isEqualTo(new Rendered.Text("@acme, me@acme.com and @In progress of @nora_k"));
        assertThat(words.render("Hi @$customer.handle!", Map.of("customer", Map.of("handle", ""), "status", "")))
                .as("nobody is addressed by a lonely sign").isEqualTo(new Rendered.Text("Hi !"));
    }

    /** Velocity would take the bracket for a method's. */
    @Test
    void aBracketAfterAPlaceholderIsText() {
        assertThat(words.render("Thanks, $agent.firstName ($request.key). $!customer.handle (hello)", WORDS))
                .isEqualTo(new Rendered.Text("Thanks, Amelia (SUP-7). @nora_k (hello)"));
        assertThat(words.render("$agent.firstName(1)", WORDS)).isInstanceOf(Rendered.Wrong.class);
    }

    @Test
    void writesPlainTextAndNotHtml() {
        assertThat(words.render("It's <done> & \"dusted\" for $9.99 😀", WORDS))
                .isEqualTo(new Rendered.Text("It's <done> & \"dusted\" for $9.99 😀"));
    }

    @Test
    void decides() {
        assertThat(words.render("#if($status == 'In progress')on it#else done#end", WORDS)).isEqualTo(new Rendered.Text("on it"));
    }

    @Test
    void keepsWhatItSetsToItself() {
        assertThat(words.render("#set($name = $agent.firstName)#set($status = 'x')$name", WORDS)).isEqualTo(new Rendered.Text("Amelia"));
        assertThat(words.render("$status", WORDS)).isEqualTo(new Rendered.Text("In progress"));
    }

    @Test
    void namesAnUnknownWord() {
        assertThat(words.render("Dear $customer.name", WORDS))
                .isInstanceOfSatisfying(Rendered.Wrong.class, wrong ->
                        assertThat(wrong.reason()).startsWith("$customer.name is not known"));
    }

    /** Once each, and without the full stop behind it. */
    @Test
    void namesEveryUnknownWord() {
        assertThat(words.render("Dear $customer.name. $when, ${nobody} or $customer.name", WORDS)).isEqualTo(new Rendered.Wrong(
                "$customer.name, $when, ${nobody} are not known here: use $agent.firstName, $customer.handle, $request.key, $status."));
    }

    @Test
    void saysWhereTheWordsAreWrong() {
        assertThat(words.render("#if($status", WORDS))
                .isInstanceOfSatisfying(Rendered.Wrong.class, wrong -> assertThat(wrong.reason()).contains("line 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$status.getClass().forName('java.lang.Runtime').getRuntime().exec('true')",
        "$status.class.classLoader",
        "$request.getClass().getClassLoader().loadClass('java.lang.System')",
        "#include('/etc/passwd')", "#parse('/etc/passwd')", "#foreach($i in [1..100000000])x#end", "#macro(x)#end",
        "#{foreach}($i in [1..9])x#end"
    })
    void reachesNothingElse(String template) {
        assertThat(words.render(template, WORDS)).isInstanceOf(Rendered.Wrong.class);
    }

    @Test
    void refusesANovel() {
        assertThat(words.render("x".repeat(4_001), WORDS)).isInstanceOf(Rendered.Wrong.class);
    }
}
