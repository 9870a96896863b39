package io.listeningpost.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import org.junit.jupiter.api.Test;

class KeysTest {

    /** A key that changes loses every row that has it. */
    @Test
    void staysTheSameFromVersionToVersion() {
        assertThat(Keys.of(AccountId.parse("x:99"), new PostId("2080765813578191303")))
                .isEqualTo("34b2d7faeb3bb89244c1224b6a3f3a761a8decee8d8bfe0cdd5d0bf3ef06acfc");
    }

    @Test
    void tellsPartsApart() {
        assertThat(Keys.of("ab", "c")).isNotEqualTo(Keys.of("a", "bc")).isNotEqualTo(Keys.of("abc")).isNotEqualTo(Keys.of("AB", "c"));
        assertThat(Keys.of("1:a")).isNotEqualTo(Keys.of("a"));
    }

    @Test
    void hasOneLengthWhateverTheParts() {
        assertThat(Keys.of("")).hasSize(Keys.LENGTH);
        assertThat(Keys.of("😡".repeat(500))).hasSize(Keys.LENGTH).matches("[0-9a-f]+");
    }
}
