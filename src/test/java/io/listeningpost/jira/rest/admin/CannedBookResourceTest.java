package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.CannedAnswer;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CannedBookResourceTest {

    private final RestStage rest = new RestStage();

    private RestStage.Reply admin(Supplier<Response> call) {
        return rest.as(Role.ADMIN, call);
    }

    private RestStage.Reply save(long version, String... answers) {
        return admin(() -> rest.cannedBook().save("{\"version\": " + version + ", \"answers\": [" + String.join(", ", answers) + "]}"));
    }

    private static String answer(String title, String text) {
        return "{\"title\": \"" + title + "\", \"text\": \"" + text + "\"}";
    }

    private RestStage.Reply preview(String text) {
        return admin(() -> rest.cannedBook().preview("{\"text\": \"" + text + "\"}"));
    }

    @Test
    void keepsAnswersAndShowsThemAgain() {
        var saved = save(0, "{\"title\": \" Photo\\nplease \", \"text\": \" Hello $customer.handle! \", \"account\": \"x:99\"}",
                answer("Refund \ud83d\ude21", "#if($status == \\\"Done\\\")It is done.#{else}Soon.#end"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json()).isEqualTo(admin(() -> rest.cannedBook().get()).json());
        assertThat(saved.json().at("/answers/0").toString())
                .isEqualTo("{\"title\":\"Photo please\",\"text\":\"Hello $customer.handle!\",\"account\":\"x:99\"}");
        assertThat(saved.json().at("/answers/1/account").isNull()).isTrue();
        assertThat(saved.json().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatSomebodyElseChanged() {
        save(0, answer("One", "one"));

        var late = save(0, answer("Two", "two"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.fields()).containsExactly("revision");
        assertThat(admin(() -> rest.cannedBook().save("{\"answers\": []}")).fields()).containsExactly("version");
        assertThat(rest.stage.canned.book().answers()).extracting(CannedAnswer::title).containsExactly("One");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var wrong = save(0, answer("", "Hello"), answer("x".repeat(101), ""), "null",
                "{\"title\": \"Gone\", \"text\": \"Hello\", \"account\": \"x:1\"}", answer("Good", "Hello"), answer("GOOD", "Hello again"),
                answer("Long", "w".repeat(2_001)), answer("Nothing", "#if(false)never#end"), "{}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("answers[0].title", "answers[1].title", "answers[1].text", "answers[2]",
                "answers[3].account", "answers[5].title", "answers[6].text", "answers[7].text", "answers[8].title", "answers[8].text");
        assertThat(rest.stage.canned.book().version()).isZero();
        assertThat(save(0, Collections.nCopies(201, "null").toArray(String[]::new)).fields()).containsExactly("answers");
        assertThat(admin(() -> rest.cannedBook().save("{\"version\": 0}")).fields()).containsExactly("answers");
    }

    /** Also where an example does not come by, and where Velocity would be silent. */
    @ParameterizedTest
    @ValueSource(strings = {"Hi $customer.name", "Hi $!customer.name", "Hi ${customer}", "$agent.lastName", "Hi $nobody",
        "#if($status == 'Never')$request.summary#end", "$customer.handel", "#if($issue)x#end", "#set($x = $request.text)$x",
        "$status.Next"})
    void refusesUnknownPlaceholders(String text) {
        var wrong = save(0, answer("Good", "Hello"), answer("Bad", text));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("answers[1].text");
        assertThat(wrong.message()).contains("is not known here", "$customer.handle");
        assertThat(rest.stage.canned.book().version()).isZero();
    }

    /** All at once: whoever mends one after the other gives up. */
    @Test
    void namesEveryUnknownPlaceholder() {
        var wrong = save(0, answer("Bad", "Hi $customer.name, $nobody: #if($status == 'Never')$!{request.summary}#end $nobody $status"));

        assertThat(wrong.message()).startsWith("$customer.name, $nobody, $request.summary are not known here: use $agent.firstName");
    }

    /** As with the words of a status: nobody can open it, or it leads to a server that the request names. */
    @ParameterizedTest
    @CsvSource({"See htp://acme.com/help, htp://acme.com/help", "See https://$customer.handle/x, https://$customer.handle/x",
        "'#if($status == ''Never'')https://me:secret@acme.com#end Hi', https://me:secret@acme.com", "See https://acme, https://acme",
        "See https:/acme.com/x, https:/acme.com/x"})
    void refusesLinksThatNobodyShouldOpen(String text, String link) {
        var wrong = save(0, answer("Good", "See https://acme.com/help?request=$request.key."), answer("Bad", text));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("answers[1].text");
        assertThat(wrong.message()).contains(link);
        assertThat(preview(text).json().at("/problem").asText()).contains(link);
        assertThat(rest.stage.canned.book().version()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if($status", "Hello #end", "#parse(x)", "#foreach($i in [1..9])x#end", "$status.class.name.length()"})
    void refusesWhatVelocityCannotReadOrMayNotDo(String text) {
        var wrong = save(0, answer("Bad", text));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("answers[0].text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Costs $5, or 5$.", "$customer.handle.substring(1)", "#set($name = $agent.firstName)$name", "$!status",
        "${request.key}: done. $status. Next", "#hashtag"})
    void takesWhatIsMeant(String text) {
        assertThat(save(0, answer("Good", text)).status()).isEqualTo(200);
    }

    @Test
    void tellsTheLengthAfterFilling() {
        var shown = preview("$customer.handle, $request.key: $status. ^$agent.firstName").json();

        assertThat(shown.at("/parts/0/text").asText()).isEqualTo("@customer, ABC-123: In progress. ^Alex");
        assertThat(shown.at("/parts/0/weight").asInt()).isEqualTo(38);
        assertThat(shown.at("/limit").asInt()).isPositive();
        assertThat(shown.at("/problem").isNull()).isTrue();
        assertThat(preview("word ".repeat(100)).json().at("/parts").size()).isGreaterThan(1);
        assertThat(preview("$nobody").json().at("/problem").asText()).startsWith("$nobody is not known here");
        assertThat(preview("").json().at("/problem").asText()).isNotEmpty();
        assertThat(admin(() -> rest.cannedBook().preview("{\"text\": \"x\", \"account\": \"x:1\"}")).status()).isEqualTo(404);
    }

    /** An admin may write them before the first account is linked. */
    @Test
    void worksWithoutAccounts() {
        rest.stage.accounts.all().forEach(account -> rest.stage.accounts.remove(account.id()));

        assertThat(preview("Hello").json().at("/limit").asInt()).isPositive();
        assertThat(save(0, answer("Good", "Hello")).status()).isEqualTo(200);
    }
}
