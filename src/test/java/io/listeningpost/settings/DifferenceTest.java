package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void isNoneWhereNothingDiffers() {
        assertThat(new Difference().row("a", "a").part("b", true, true).of(Field.RULES)).isEmpty();
    }

    @Test
    void keepsPostsOfTheUsualLengthWhole() {
        String from = "a".repeat(500);

        assertThat(new Difference().row(from, from + "b").of(Field.CANNED))
                .contains(new Changed(Field.CANNED, Optional.of(from), Optional.of(from + "b")));
    }

    /** Two long texts that begin alike must not look alike. */
    @Test
    void cutsLongWordsAroundWhatDiffers() {
        String same = "\ud83c\udf75".repeat(2_000);
        Changed changed = new Difference().words("Resolved", Optional.of(same + "old" + same), Optional.of(same + "new" + same))
                .of(Field.STATUSES).orElseThrow();

        assertThat(changed.from().orElseThrow()).startsWith("Resolved: \"\u2026\ud83c").contains("old").hasSizeLessThan(700)
                .endsWith("\ud83c\udf75\u2026\"");
        assertThat(changed.to().orElseThrow()).contains("new").doesNotContain("old");
    }

    @Test
    void standsOnOneLine() {
        assertThat(new Difference().row("a\nb", "c").of(Field.CANNED).flatMap(Changed::from)).contains("a \u21b5 b");
    }

    /** The same rows on both sides, and how many more there are. */
    @Test
    void takesNoMoreThanTheLogShould() {
        Difference difference = new Difference();
        for (int row = 0; row < 500; row++) {
            difference.part("status " + row, "", "x".repeat(90));
        }
        Changed changed = difference.of(Field.STATUSES).orElseThrow();

        assertThat(changed.to().orElseThrow()).hasSizeBetween(3_500, 4_000).matches(".*x; and 4[0-9]{2} more");
        String more = changed.to().orElseThrow().replaceAll(".*; and", "and");
        assertThat(changed.from().orElseThrow()).endsWith(more).doesNotContain("x");
    }
}
