package io.listeningpost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Author;
import io.listeningpost.social.Graphemes;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @acme my order is late                 | my order is late
            @Acme: my order is late                | my order is late
            .@acme my order                        | my order
            @acme @ACME, my order                  | my order
            @bob @acme my order                    | @bob my order
            my order from @acme is late            | my order from @acme is late
            @acmecorp is not you                   | @acmecorp is not you
            @acme.shop is not you                  | @acme.shop is not you
            @acme - hello                          | hello
            """)
    void leavesOurHandleInFrontOut(String text, String summary) {
        assertThat(of(text)).isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @acme @bob mine is lost too            | mine is lost too
            @bob @carla.example @acme mine too     | mine too
            @bob, @carla: mine too                 | mine too
            mine too, like that of @bob            | mine too, like that of @bob
            @bob @acme                             | @bob
            """)
    void leavesOutOfAnAnswerWhoElseIsAnswered(String text, String summary) {
        Post answer = Posts.post("102").text(text).build();
        assertThat(Summary.of(Posts.replyTo(answer, "103").text(text).build(), new Naming("acme"))).isEqualTo(summary);
    }

    @Test
    void isOneLineWithoutHiddenCharacters() {
        assertThat(of("@acme first\r\n\r\nsecond\tthird\u2028fourth\u0000\u0007 \u202efifth\u200b\ufeff"))
                .isEqualTo("first second third fourth fifth");
    }

    @Test
    void keepsEmojiWhole() {
        assertThat(of("@acme 👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿")).isEqualTo("👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿");
    }

    @Test
    void isCutOnAWordWithinJirasLimit() {
        String summary = of("@acme " + "word ".repeat(100));

        assertThat(summary).hasSizeLessThanOrEqualTo(Summary.LIMIT).endsWith("word…").hasSizeGreaterThan(240);
    }

    @Test
    void isNeverCutInsideACharacter() {
        String family = "👩‍👩‍👧‍👦";
        for (int before = 0; before < 15; before++) {
            String summary = of("x".repeat(before) + family.repeat(40));
            String kept = summary.substring(0, summary.length() - 1);
            assertThat(summary).hasSizeLessThanOrEqualTo(Summary.LIMIT).endsWith("…");
            assertThat((kept.length() - before) % family.length()).isZero();
        }
    }

    @Test
    void cutsACharacterThatAloneIsTooLongOnlyBetweenCodePoints() {
        String tower = "z" + "\u0301".repeat(600);
        assertThat(of(tower)).hasSizeLessThanOrEqualTo(Summary.LIMIT).startsWith("z").endsWith("…");
    }

    @Test
    void survivesAnything() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(400); j > 0; j--) {
                text.append((char) random.nextInt(0x10000));
            }
            String summary = of(text.toString());
            assertThat(summary).isNotBlank().hasSizeLessThanOrEqualTo(Summary.LIMIT);
            assertThat(summary.codePoints().noneMatch(c -> c < 32 || c >= 0xd800 && c < 0xe000)).isTrue();
            assertThat(Graphemes.floor(summary, summary.length())).isEqualTo(summary.length());
        }
    }

    @Test
    void saysWhatAPostWithoutWordsIs() {
        Media photo = new Media("photo", Optional.empty(), Optional.empty());
        Naming naming = new Naming("acme");

        assertThat(Summary.of(Posts.post("1").text("@acme").with(photo).build(), naming)).isEqualTo("Photo without words from @jane_doe");
        assertThat(Summary.of(Posts.post("1").text("@acme \u200b").build(), naming)).isEqualTo("Post without words from @jane_doe");
        assertThat(Summary.of(Posts.post("1").text("").by(new Author("501", "", "\n", OptionalLong.empty(), false, Optional.empty()))
                .with(new Media("video", Optional.empty(), Optional.empty())).build(), naming)).isEqualTo("Video without words from 501");
    }

    private static String of(String text) {
        return Summary.of(Posts.post("1").text(text).build(), new Naming("acme"));
    }
}
