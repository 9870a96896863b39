package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.PersonName;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme hello").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
        signs("^$agent.initials");
    }

    private void signs(String template) {
        stage.accounts.save(LinkedAccounts.acme().wording(new Wording(Optional.of(template), List.of(), List.of())).build());
    }

    private Preview preview(String text) {
        return stage.replies().preview(AnswerDraft.of(stage.conversation(mention).id(), text, "agent", ""));
    }

    private List<String> texts(String text) {
        return preview(text).parts().stream().map(PartPreview::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Agent            | AA | Ada
            Miller, Ann          | AM | Ann
            Cher                 | C  | Cher
            Ann-Kathrin von Berg | AB | Ann-Kathrin
            émile zola           | ÉZ | émile
            1st Level Support    | SS | 1st
            ★ Ann ★              | A  | ★
            Müller               | M  | Müller
            """)
    void readsNamesInEitherOrder(String name, String initials, String first) {
        assertThat(new PersonName(name).initials()).isEqualTo(initials);
        assertThat(new PersonName(name).firstName()).isEqualTo(first);
    }

    /** Words that were taken back in another browser carry theirs already. */
    @Test
    void standsOnceWhereTheWordsEndWithIt() {
        assertThat(texts("On its way ^AA")).containsExactly("On its way ^AA");
        assertThat(texts("On its way\n^AA ")).containsExactly("On its way ^AA");
        assertThat(texts("^AA")).containsExactly("^AA ^AA");
        assertThat(texts("On its way^AA")).containsExactly("On its way^AA ^AA");
        List<String> parts = texts("word ".repeat(100));
        String restored = String.join(" ", parts.stream().map(part -> part.replaceAll(" \\d+/\\d+$", "")).toList());
        assertThat(texts(restored)).isEqualTo(parts);
    }

    @Test
    void standsAtTheEndAndCounts() {
        Preview preview = preview("On its way");

        assertThat(preview.parts()).containsExactly(new PartPreview("On its way ^AA", 14));
    }

    @Test
    void isPublishedAsShown() {
        OutboxEntry entry = stage.queued(mention, "On its way");

        assertThat(entry.parts()).extracting(Part::text).containsExactly("On its way ^AA");
    }

    /** Parts are read together: signed once, like a letter. */
    @Test
    void standsOnceAtTheEndOfTheLastPart() {
        List<String> texts = texts("Hello Jane, ".repeat(40));

        assertThat(texts).hasSize(2);
        assertThat(texts.getFirst()).endsWith("1/2").doesNotContain("^AA");
        assertThat(texts.getLast()).endsWith("Jane, ^AA 2/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {270, 274, 275, 276, 277, 278, 279, 280, 281, 550, 551, 552, 553, 554, 555})
    void isNeverAPostOfItsOwn(int length) {
        String text = ("abcd ".repeat(200)).substring(0, length - 1) + "x";

        List<String> texts = texts(text);

        assertThat(texts.getLast()).containsPattern("[a-dx] \\^AA( \\d/\\d)?$");
        assertThat(preview(text).parts()).allSatisfy(part -> assertThat(part.weight()).isLessThanOrEqualTo(280));
        assertThat(String.join(" ", texts).replaceAll(" \\d/\\d", "").replaceAll("\\s", "")).isEqualTo(text.replace(" ", "") + "^AA");
    }

    @Test
    void keepsWordsOfItsOwnTogether() {
        signs("\u2013 $agent.firstName of Acme");

        assertThat(texts("Hi")).containsExactly("Hi \u2013 Ada of Acme");
        assertThat(texts("abcd ".repeat(60)).getLast()).contains("\u2013 Ada of Acme 2/2");
    }

    @Test
    void leavesThePublishedBlanksOfTheAgentAlone() {
        assertThat(texts("10\u00a0km")).containsExactly("10\u00a0km ^AA");
    }

    @Test
    void signsNothingWhereNothingIsSaid() {
        assertThat(preview(" ").blockers()).contains(Blocker.EMPTY);
        assertThat(preview(" ").parts()).isEmpty();
    }

    @Test
    void goesWithoutWhereTheNameIsUnknownOrTheWordsAreWrong() {
        Preview stranger = stage.replies().preview(AnswerDraft.of(stage.conversation(mention).id(), "Hi", "nobody", ""));
        assertThat(stranger.parts()).extracting(PartPreview::text).containsExactly("Hi");
        signs("#broken");
        assertThat(texts("Hi")).containsExactly("Hi");
        signs("much too long for a signature, whoever reads it");
        assertThat(texts("Hi")).containsExactly("Hi");
    }
}
