package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.Edit;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** There is one book, so its versions go on from test to test. */
abstract class CannedAnswersContract extends Contract {

    private final CannedAnswers answers = stores.canned();

    CannedAnswersContract(Stores stores) {
        super(stores);
    }

    private static CannedAnswer answer(String title) {
        return new CannedAnswer(title, "Hello", Optional.empty());
    }

    private CannedBook replace(List<CannedAnswer> fresh) {
        return answers.replace(answers.book().version(), fresh).orElseThrow();
    }

    @Test
    void keepsAnswersInTheirOrderWithAllTheySay() {
        List<CannedAnswer> book = List.of(
                new CannedAnswer("K\u00fcndigung \ud83d\ude21 \\ ' \"",
                        "Hallo $customer.handle,\n#if($status)\u0637\u0631\u062f\u064a #end \ud83d\udce6",
                        Optional.of(account)),
                answer("2"), answer("1"), new CannedAnswer("Long", "w ".repeat(1_000), Optional.of(account())));

        CannedBook kept = replace(book);

        assertThat(kept.answers()).isEqualTo(book);
        assertThat(answers.book()).isEqualTo(kept);
    }

    @Test
    void keepsAsManyAsABookHolds() {
        List<CannedAnswer> most = IntStream.range(0, CannedBook.MOST_ANSWERS)
                .mapToObj(i -> new CannedAnswer("Answer " + i, "\ud83d\udce6".repeat(1_000), Optional.empty())).toList();

        replace(most);

        assertThat(answers.book().answers()).isEqualTo(most);
        replace(List.of());
        assertThat(answers.book().answers()).isEmpty();
    }

    @Test
    void refusesAChangeOfWhatChangedMeanwhile() {
        CannedBook first = replace(List.of(answer("1")));
        CannedBook second = replace(List.of());

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(answers.replace(first.version(), List.of(answer("late")))).isEmpty();
        assertThat(answers.book()).isEqualTo(second);
    }

    @Test
    void remembersWhoseChangeItWas() {
        Edit edit = new Edit("JIRAUSER1 \ud83d\udca7 \\ ' \"", now.plusNanos(7));

        CannedBook kept = answers.replace(answers.book().version(), List.of(answer("1")), Optional.of(edit)).orElseThrow();

        assertThat(kept.edit()).contains(edit);
        assertThat(answers.book()).isEqualTo(kept);
        assertThat(replace(List.of()).edit()).isEmpty();
        assertThat(answers.book().edit()).isEmpty();
    }

    @Test
    void ofManyChangesOfOneVersionOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            long version = answers.book().version();

            List<Boolean> won = Together.run(THREADS, i -> answers.replace(version, List.of(answer("by " + i))).isPresent());

            assertThat(won).containsOnlyOnce(true);
            assertThat(answers.book().version()).isEqualTo(version + 1);
            int winner = IntStream.range(0, THREADS).filter(won::get).findFirst().orElseThrow();
            assertThat(answers.book().answers()).extracting(CannedAnswer::title).containsExactly("by " + winner);
        }
    }
}
