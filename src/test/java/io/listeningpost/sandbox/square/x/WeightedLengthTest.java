package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import io.listeningpost.sandbox.square.x.world.WeightedLength;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedLengthTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "é,1", "e\u0301,1", "日本,4", "한국,4", "👩‍🍳,2", "👍🏽,2", "🇩🇪,2", "1️⃣,2", "❤️,2", "…,2", "“a”,3",
        "see https://a.co/verylongpath/that/goes/on,27", "build.sh now,27", "acme.com,23", "@acme hi,8", "https://acme.invalidtld/x,25"})
    void countsAsXDoes(String text, int weight) {
        assertThat(WeightedLength.of(text)).isEqualTo(weight);
    }

    @Test
    void agreesWithXsOwnCounterWhereThatOneKnowsTheEmoji() {
        List<String> texts = List.of("plain words", "ÄÖÜ ß ñ", "日本語のテキスト と english", "😡😡😡", "👨‍👩‍👧‍👦 family",
                "mixed 日 https://x.com/a?b=c#d 🎉",
                "a\u200Db", "\u202Eabc", "http://例え.jp", "©®™", "☎ ⌚ ✓", "0️ a️", "end with dot acme.com.", "(https://acme.com/a_(b))");

        for (String text : texts) {
            assertThat(WeightedLength.of(text)).as(text).isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
        }
    }

    @Test
    void refusesCharactersThatNoPostMayHold() {
        assertThat(WeightedLength.clean("fine \u202E too")).isTrue();
        assertThat(WeightedLength.clean("bad \uFFFE")).isFalse();
    }
}
