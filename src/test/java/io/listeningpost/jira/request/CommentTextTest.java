package io.listeningpost.jira.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
            "Hello Jane => Hello Jane",
            "*Sorry*, _really_ -old- +new+ ^up^ ~low~ => Sorry, really old new up low",
            "{{ORD-1}} is ??on its way?? => ORD-1 is on its way",
            "[~bruno] please look. => please look.",
            "Thanks, [~bruno], done => Thanks, done",
            "see [our guide|https://acme.com/guide] => see our guide",
            "see [https://acme.com/a_b_c] => see https://acme.com/a_b_c",
            "mail [mailto:help@acme.com] => mail help@acme.com",
            "h2. News => News",
            "bq. You said => You said",
            "{color:red}late{color} {quote}x{quote} => late x",
            "{noformat}*stay* [~as] {color}{noformat} => *stay* [~as] {color}",
            "{code:java}int a_b_c = 1;{code} => int a_b_c = 1;",
            "look !kettle.png|thumbnail! here => look here",
            "take [^manual.pdf] => take",
            "wow! really! => wow! really!",
            "2 * 3 * 4 = 24 => 2 * 3 * 4 = 24",
            "snake_case_name and a-b-c => snake_case_name and a-b-c",
            "\\*not bold\\* \\{x\\} => *not bold* {x}",
            "|a|b| => a b",
            "||Part||Price|| => Part Price",
            "*_both_* => both",
            "{unknown} stays => {unknown} stays",
            "(!) careful => (!) careful",
            "5-10 days => 5-10 days",
    })
    void leavesTheWords(String markup, String text) {
        assertThat(CommentText.of(markup)).isEqualTo(text);
    }

    @Test
    void keepsLinesAndLists() {
        assertThat(CommentText.of("Do this:\r\n* one\r\n** two\r\n# three\r\n----\r\n\r\n\r\nBye")).isEqualTo(
                "Do this:\n- one\n- two\n- three\n\nBye");
        assertThat(CommentText.of("one\\\\ two")).isEqualTo("one\n two");
    }

    @Test
    void leavesNothingOfMarkupAlone() {
        assertThat(CommentText.of("[~bruno] !a.png!\n{quote}{quote}")).isEmpty();
        assertThat(CommentText.of("")).isEmpty();
    }

    /** What somebody pastes must not take minutes to read. */
    @Test
    void isQuickWithLongNonsense() {
        assertTimeout(Duration.ofSeconds(20), () -> List.of("*a ", "[~", "[^", "!a", "{{", "??x ", "{code:a}", " ", "[a|", "|x",
                "{color:", "- a ").forEach(piece -> CommentText.of(piece.repeat(32_000 / piece.length()))));
    }
}
