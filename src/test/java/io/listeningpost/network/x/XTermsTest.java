package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Post;
import io.listeningpost.social.Terms;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XTermsTest {

    private static final String REPLY = "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"9\"}],";

    /** gkamradt/twitter-reply-bot#1: an answer carries along the handles of everybody before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "'@nora_k @acme thanks'            | '[14,20]' | 'nora_k,acme'",
        "'@nora_k @acme thanks'            | '[8,20]'  | 'nora_k'",
        "'@nora_k @acme thanks'            | '[0,20]'  | ''",
        "'@nora_k @acme thanks'            | 'null'    | 'nora_k,acme'",
        "'@nora_k @acme thanks'            | '[\"x\"]' | 'nora_k,acme'",
        "'@nora_k @acme thanks'            | '[-1,2]'  | 'nora_k,acme'",
        "'@nora_k @acme thanks'            | '[999,2]' | 'nora_k,acme'",
        "'@nora_k @Acme hey @acme!'        | '[14,25]' | 'nora_k'",
        "'thanks @acme'                    | 'null'    | ''",
        "'@acme'                           | '[6,6]'   | 'acme'",
    })
    void tellsWhatAnAnswerInheritedFromWhatItsAuthorTyped(String text, String range, String inherited) throws IOException {
        Set<String> expected = inherited.isEmpty() ? Set.of() : Set.of(inherited.split(","));

        assertThat(terms(REPLY + "\"text\":\"" + text + "\",\"display_text_range\":" + range).inherited()).isEqualTo(expected);
        assertThat(terms("\"text\":\"" + text + "\",\"display_text_range\":" + range).inherited()).as("no answer").isEmpty();
    }

    @Test
    void looksForHandlesInTheWholeOfALongAnswer() throws IOException {
        assertThat(terms(REPLY + "\"text\":\"@nora_k @acme it began…\",\"display_text_range\":[14,24],"
                + "\"note_tweet\":{\"text\":\"@nora_k @acme it began and then @acme said no\"}").inherited()).containsExactly("nora_k");
    }

    @ParameterizedTest
    @CsvSource({"everyone,EVERYONE", "following,FOLLOWED", "mentionedUsers,NAMED", "subscribers,CIRCLE", "verified,CIRCLE", "other,CIRCLE",
        "a_new_word,EVERYONE", "MENTIONEDUSERS,NAMED"})
    void tellsWhoMayAnswer(String word, Answerers answerers) throws IOException {
        assertThat(terms("\"text\":\"a\",\"reply_settings\":\"" + word + "\"").answerers()).isEqualTo(answerers);
    }

    @Test
    void takesTheEndOfEditingFromXAndFromNowhereElse() throws IOException {
        assertThat(terms("\"text\":\"a\",\"edit_controls\":{\"editable_until\":\"2026-07-24T22:23:29.000Z\"}").editableUntil())
                .contains(Instant.parse("2026-07-24T22:23:29Z"));
        assertThat(terms("\"text\":\"a\"").editableUntil()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"is_edit_eligible\":false,\"editable_until\":\"2026-07-24T22:23:29.000Z\"}", "{\"editable_until\":7}",
        "[]", "7", "{\"editable_until\":\"soon\"}", "null"})
    void isTooLateOrNotToldAndNeverWrong(String controls) throws IOException {
        assertThat(terms("\"text\":\"a\",\"edit_controls\":" + controls).editableUntil()).isEmpty();
    }

    private static Terms terms(String fields) throws IOException {
        Post post = XReader.page(new ObjectMapper().readTree("{\"data\":[{\"id\":\"11\"," + fields + "}]}")).page().posts().getFirst();
        return post.terms();
    }
}
