package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Charge;
import io.listeningpost.testing.Bundle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log says what the console says. */
class AuditWordsTest {

    @ParameterizedTest
    @EnumSource(Charge.class)
    void namesAChargeAsTheListOfPrices(Charge charge) {
        assertThat(AuditWords.of(charge))
                .isEqualTo(Bundle.english("admin.charge." + charge.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    @ParameterizedTest
    @EnumSource(RemovalChoice.class)
    void namesAChoiceAsWhoeverMadeIt(RemovalChoice choice) {
        assertThat(AuditWords.of(choice)).isEqualTo(Bundle.english("admin.remove." + choice.word()));
    }

    @Test
    void namesLanguages() {
        assertThat(AuditWords.language("de")).isEqualTo("German");
        assertThat(AuditWords.language("pt-BR")).isEqualTo("Portuguese (Brazil)");
        assertThat(AuditWords.language("xq")).isEqualTo("xq");
    }
}
