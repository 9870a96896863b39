package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.listeningpost.issues.Field;
import io.listeningpost.social.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XExpressionTest {

    /** Field 14: a search for "#" imported almost everything. Each objection names the mend. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "''                          | the search is empty: write",
        "'   '                       | the search is empty: write",
        "#                           | '#' alone says nothing: write the word",
        "*                           | '*' alone says nothing: write the word",
        "@                           | '@' alone says nothing: write the word",
        "acme #                      | '#' alone says nothing: write the word",
        "?!                          | '?!' alone says nothing: write the word",
        "a                           | matches everything that anybody writes: on each side",
        "7                           | matches everything",
        "\"a\"                       | matches everything",
        "acme OR a                   | matches everything",
        "-acme                       | matches everything",
        "-acme -phone                | matches everything",
        "lang:en                     | matches everything",
        "has:media is:reply          | matches everything",
        "has:links OR is:reply       | matches everything",
        "acme OR lang:de             | matches everything",
        "min_likes:0                 | matches everything",
        "place_country:DE            | matches everything",
        "acme*                       | X knows no *",
        "*acme                       | X knows no *",
        "\"acme phone                | a quotation mark is not closed: write",
        "(acme OR phone              | a bracket is not closed: write",
        "acme) OR phone              | closed that was never opened: write",
        "acme ()                     | a pair of brackets is empty",
        "acme OR                     | OR needs something on both of its sides: add",
        "OR acme                     | OR needs something on both of its sides",
        "acme OR OR phone            | OR needs something on both of its sides",
        "acme -(phone OR pad)        | instead of -(one OR two) write -one -two",
        "acme foo:bar                | X knows no operator foo: - put the words in quotation marks",
        "acme from:                  | from: says nothing alone: write",
        "acme min_faves:3            | write min_likes:",
        "acme is:retweet             | reposts are never searched: take is:retweet away",
        "retweets_of:acme            | reposts are never searched",
        "acme is:nullcast            | write -is:nullcast",
        "acme \"\"                   | there is no word between two quotation marks",
    })
    @Field(14)
    void objectsAndNamesTheMend(String expression, String reason) {
        assertThat(XExpression.objection(expression)).hasValueSatisfying(objection -> assertThat(objection).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "#acme", "@acme -from:acme", "$ACME", "\"acme phone\"", "acmephone OR acmefone OR #acmephone",
        "(acme OR acmee) (slow OR broken) -job lang:en", "acme 7", "acme 😡", "url:\"acme.com\"", "url:acme.com", "from:nora_k acme",
        "\"https://acme.com\"", "https://acme.com/x", "アクメ", "acme -is:nullcast -is:retweet", "((acme))", "to:acme has:media",
        "-job acme", "acme's phone", "acme-phone"})
    void takesWhatMakesSense(String expression) {
        assertThat(XExpression.objection(expression)).isEmpty();
    }

    @Test
    void leavesRoomForWhatIsAdded() {
        String longest = "a".repeat(XQuery.ROOM);

        assertThat(XExpression.objection(longest)).isEmpty();
        assertThat(XQuery.of(longest, "handle_of_15_ch")).hasSize(512);
        assertThat(XExpression.objection(longest + "b")).contains("the search has " + (XQuery.ROOM + 1) + " characters, X takes "
                + XQuery.ROOM + ": make two searches of it");
        assertThat(XQuery.of("  acme   OR\n phone ", "acme")).isEqualTo("(acme OR phone) -is:retweet -from:acme");
        assertThat(XQuery.quotesOf(IntStream.range(0, 25).mapToObj(i -> "208076581357819130" + i % 10).toList(), "handle_of_15_ch"))
                .hasSize(3).allSatisfy(question -> assertThat(question.length()).isLessThanOrEqualTo(512));
    }

    @Test
    void asksNobodyAboutOtherSources() {
        try (XNetwork x = XOn.at(URI.create("http://127.0.0.1:9"), XFields.TWEET, Clock.systemUTC())) {
            assertThat(x.objection(new Source.Mentions())).isEmpty();
            assertThat(x.objection(new Source.Search("a", "#"))).isPresent();
        }
    }

    @Test
    void isQuickAndCalmWhateverIsTyped() {
        Random random = new Random(7);
        List<String> pieces = List.of("(", ")", "-(", "\"", "OR", " ", "acme", "#", "*", ":", "from:", "is:retweet", "-", "😀", "\\", "a",
                "\t", "\u0000", "//", "\uD83D");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 20_000; i++) {
                String typed = random.ints(random.nextInt(30), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
                assertThat(XExpression.objection(typed)).isNotNull();
            }
            assertThat(XExpression.objection("(".repeat(400) + "acme" + ")".repeat(60))).isPresent();
        });
    }
}
