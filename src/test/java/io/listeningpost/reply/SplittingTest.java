package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.reply.ReplyComposer.Composed;
import io.listeningpost.social.Graphemes;
import io.listeningpost.social.TextRules;
import io.listeningpost.testing.TwitterTextRules;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Field 29, for random texts: every part fits, carries its mark, and no link, emoji, surrogate pair or combining sequence is cut; put
 * together the parts say what was written.
 */
class SplittingTest {

    private static final int TEXTS = 60;
    private static final List<String> LINKS = List.of("https://acme.com/track?id=1&x=%20", "acme.com", "build.sh",
            "http://a.co/" + "p".repeat(90));
    private static final List<String> CHARACTERS = List.of("👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "e\u0301\u0302", "한", "นี้", "क्षि", "😀", "1️⃣");

    private final TextRules rules = new TwitterTextRules();
    private final ReplyComposer composer = new ReplyComposer(rules);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Field(29)
    void cutsNothingThatBelongsTogether(long seed) {
        Random random = new Random(seed);
        int split = 0;
        for (int i = 0; i < TEXTS; i++) {
            String clean = CleanText.of(text(random));
            if (composer.compose(clean) instanceof Composed.Parts(List<String> parts)) {
                split += parts.size() > 1 ? 1 : 0;
                check(clean, parts);
            }
        }
        assertThat(split).isGreaterThan(TEXTS / 4);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(120); words >= 0; words--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(pick(LINKS, random)).append(' ');
                case 1 -> text.append(pick(CHARACTERS, random).repeat(1 + random.nextInt(40))).append(' ');
                case 2 -> text.append(pick(CHARACTERS, random)).append(pick(CHARACTERS, random));
                case 3 -> text.append("x".repeat(1 + random.nextInt(350))).append(' ');
                case 4 -> text.append('\n');
                default -> text.append("word".repeat(1 + random.nextInt(3))).append(' ');
            }
        }
        return text.toString();
    }

    private void check(String clean, List<String> parts) {
        Set<Integer> borders = new HashSet<>(Graphemes.borders(clean));
        StringBuilder together = new StringBuilder();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            String mark = parts.size() == 1 ? "" : " " + (i + 1) + "/" + parts.size();
            assertThat(parts.get(i)).endsWith(mark).satisfies(part -> assertThat(rules.weigh(part)).isLessThanOrEqualTo(280));
            String body = parts.get(i).substring(0, parts.get(i).length() - mark.length());
            int start = clean.indexOf(body, at);
            assertThat(start).as("%s in %s", body, clean).isNotNegative();
            assertThat(clean.substring(at, start)).isBlank();
            at = start + body.length();
            assertThat(borders).as("the end of %s in %s", body, clean).contains(at);
            assertThat(isInsideLink(clean, at)).as("a link is cut after %s", body).isFalse();
            together.append(body);
        }
        assertThat(together.toString().replaceAll("\\s", "")).isEqualTo(clean.replaceAll("\\s", ""));
    }

    private boolean isInsideLink(String clean, int cut) {
        int from = 0;
        for (String link : rules.links(clean)) {
            int start = clean.indexOf(link, from);
            if (start < cut && cut < start + link.length()) {
                return true;
            }
            from = start + link.length();
        }
        return false;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
