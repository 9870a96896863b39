package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.caution.Kind;
import io.listeningpost.testing.Bundle;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateKindsTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void areNamedInTheAuditLogAsInThePanel(Kind kind) {
        assertThat(OutboxEntry.named(kind) + ":").isEqualTo(Bundle.english("secret." + kind.name().toLowerCase(Locale.ROOT)));
    }
}
