package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.ReplyComposer.Composed;
import io.listeningpost.social.Graphemes;
import io.listeningpost.social.TextRules;
import io.listeningpost.testing.TwitterTextRules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyComposerTest {

    private static final String FAMILY = "👩‍👩‍👧‍👦";

    private final TextRules rules = new TwitterTextRules();
    private final ReplyComposer composer = new ReplyComposer(rules);

    @Test
    void leavesAShortTextAlone() {
        assertThat(parts("Sorry to hear that! Where shall we look?")).containsExactly("Sorry to hear that! Where shall we look?");
    }

    @Test
    void takesExactlyTheLimit() {
        assertThat(parts("x".repeat(280))).hasSize(1);
        assertThat(parts("x".repeat(270) + " " + "y".repeat(10))).hasSize(2);
    }

    @Test
    void splitsOnWordBordersWithMarks() {
        List<String> parts = parts("word ".repeat(100));

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).endsWith("word 1/2").startsWith("word");
        assertThat(parts.getLast()).endsWith("word 2/2").startsWith("word");
        assertThat(parts).allMatch(part -> rules.weigh(part) <= 280);
    }

    @Test
    void fillsAPartAsFarAsItGoes() {
        String first = "x".repeat(276);
        assertThat(parts(first + " " + "y".repeat(20))).containsExactly(first + " 1/2", "y".repeat(20) + " 2/2");
    }

    @Test
    void countsWhatLooksLikeADomainAsALink() {
        String text = "x ".repeat(128) + "a.sh b.sh";
        assertThat(text.length()).isLessThan(280);
        assertThat(parts(text)).hasSize(2).allMatch(part -> rules.weigh(part) <= 280);
    }

    @Test
    void neverSplitsALink() {
        String link = "https://acme.com/" + "path/".repeat(80);
        List<String> parts = parts("word ".repeat(52) + link + " and more");

        assertThat(parts).hasSize(2);
        assertThat(parts).anyMatch(part -> part.contains(link));
    }

    @Test
    void neverSplitsALinkInsideALongWord() {
        String link = "https://acme.com/abc";
        List<String> parts = parts("日".repeat(125) + link + "本".repeat(125));

        assertThat(parts).anyMatch(part -> part.contains(link)).allMatch(part -> rules.weigh(part) <= 280);
    }

    @Test
    void splitsAWordLongerThanAPostBetweenCharacters() {
        List<String> parts = parts(FAMILY.repeat(400));

        assertThat(parts.size()).isBetween(2, ReplyComposer.MOST_PARTS);
        assertThat(parts).allMatch(part -> rules.weigh(part) <= 280);
        assertThat(parts).allMatch(part -> body(part).replace(FAMILY, "").isEmpty());
    }

    @Test
    void splitsACharacterThatNoPostHoldsBetweenCodePoints() {
        List<String> parts = parts("z" + "\u0301".repeat(600));

        assertThat(parts).hasSize(3).allMatch(part -> rules.weigh(part) <= 280);
    }

    @Test
    void usesTwoDigitsOnlyForTenParts() {
        List<String> parts = parts("word ".repeat(10 * 54));

        assertThat(parts).hasSize(10).allMatch(part -> rules.weigh(part) <= 280);
        assertThat(parts.getFirst()).endsWith(" 1/10");
        assertThat(parts.getLast()).endsWith(" 10/10");
    }

    @ParameterizedTest
    @ValueSource(ints = {11 * 60, 40_000})
    void refusesMoreThanTenParts(int words) {
        assertThat(composer.compose("word ".repeat(words))).isEqualTo(new Composed.TooLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u200b\u200b", "\u0000\u0007", "\u200d\ufe0f", "\u202e \u00a0", "\ud800"})
    void refusesWhatNobodyCanSee(String text) {
        assertThat(composer.compose(text)).isEqualTo(new Composed.Empty());
    }

    @Test
    void removesWhatHidesOrTurnsText() {
        assertThat(parts(" \u0000He\u202ello\u0007,\r\nyou\u200b \t \n\n\n\nthere\ufeff\u2028! "))
                .containsExactly("Hello,\nyou\n\nthere\n!");
    }

    @Test
    void keepsWhatHoldsCharactersTogether() {
        String flag = "🏴󠁧󠁢󠁥󠁮󠁧󠁿";
        assertThat(parts("Hi " + FAMILY + " " + flag + " می‌خواهم e\u0301")).containsExactly("Hi " + FAMILY + " " + flag + " می‌خواهم é");
    }

    @Test
    void losesNothingAndBreaksNothingWhateverTheText() {
        Random random = new Random(42);
        List<String> words = List.of("order", "a", "https://acme.com/track?id=1", "acme.co", "👍🏽", FAMILY, "🇩🇪🇫🇷", "日本語の長い文",
                "e\u0301\u0302", "supercalifragilistic", "\n", "1/2", "@jane_doe", "#help", "😀".repeat(90), "x".repeat(300),
                "—", "ไม่เป็นไร");
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j >= 0; j--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(8) == 0 ? "" : " ");
            }
            if (composer.compose(text.toString()) instanceof Composed.Parts(List<String> parts)) {
                check(CleanText.of(text.toString()), parts);
            }
        }
    }

    private void check(String clean, List<String> parts) {
        assertThat(parts).allMatch(part -> rules.weigh(part) <= 280);
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (String part : parts) {
            String body = parts.size() == 1 ? part : body(part);
            joined.append(body);
            int start = clean.indexOf(body, at);
            at = start + body.length();
            assertThat(Graphemes.floor(clean, at)).as("the end of %s in %s", body, clean).isEqualTo(at);
        }
        assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(clean.replaceAll("\\s", ""));
        if (parts.size() > 1) {
            assertThat(parts.getFirst()).endsWith(" 1/" + parts.size());
        }
    }

    private static String body(String part) {
        return part.substring(0, part.lastIndexOf(' '));
    }

    private List<String> parts(String text) {
        return switch (composer.compose(text)) {
            case Composed.Parts(List<String> texts) -> texts;
            case Composed other -> throw new AssertionError(other);
        };
    }
}
