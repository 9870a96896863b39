package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.caution.Finding;
import io.listeningpost.caution.Kind;
import io.listeningpost.reply.ReplyComposer.Composed;
import io.listeningpost.social.TextRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On some networks everything that is said to somebody names them. */
class OpeningTest {

    private static final String NORA = "@nora@far.example";

    private final ReplyComposer composer = new ReplyComposer(new Letters(60)).opening(NORA);

    @ParameterizedTest
    @CsvSource({"Hello, @nora@far.example Hello", "@nora@far.example Hello, @nora@far.example Hello",
        "@NORA@far.example Hello, @nora@far.example Hello",
        "@nora@far.example2 Hello, @nora@far.example @nora@far.example2 Hello", "@bob Hello, @nora@far.example @bob Hello"})
    void namesWhoReadsItOnce(String typed, String published) {
        assertThat(parts(typed)).containsExactly(published);
    }

    @Test
    void eachPartNamesThemAndHoldsNoMoreThanItMay() {
        List<String> parts = parts("word ".repeat(30));

        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part ->
                assertThat(part).startsWith(NORA + " word").hasSizeLessThanOrEqualTo(60));
        assertThat(parts.getFirst()).endsWith(" 1/" + parts.size());
    }

    @Test
    void aNameAloneSaysNothing() {
        assertThat(composer.compose(NORA)).isInstanceOf(Composed.Empty.class);
        assertThat(composer.compose(" ")).isInstanceOf(Composed.Empty.class);
    }

    @Test
    void theSignatureStaysAtTheEnd() {
        assertThat(((Composed.Parts) composer.signed("^AE").compose("Hello")).texts()).containsExactly(NORA + " Hello ^AE");
    }

    @Test
    void whatIsPrivateIsMarkedWhereItStandsInThePost() {
        String text = "call 123 now";
        Finding number = new Finding(Kind.ORDER, 5, 8, "123");
        List<String> parts = parts(text);

        var marks = PrivateSearch.marks(text, new Opening(NORA), parts, List.of(number));
        PartPreview.Mark mark = marks.getFirst().getFirst();
        assertThat(parts.getFirst().substring(mark.start(), mark.end())).isEqualTo("123");
    }

    private List<String> parts(String text) {
        return ((Composed.Parts) composer.compose(text)).texts();
    }

    /** Each letter counts one. */
    private record Letters(int limit) implements TextRules {

        @Override
        public int weigh(String text) {
            return text.length();
        }

        @Override
        public List<String> links(String text) {
            return List.of();
        }
    }
}
