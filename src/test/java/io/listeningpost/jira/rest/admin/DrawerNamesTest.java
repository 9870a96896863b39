package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.testing.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawerNamesTest {

    @ParameterizedTest
    @CsvSource({"settings, config.drawer.settings", "hearing, config.drawer.hearing", "budget, config.drawer.budget",
        "wording, config.drawer.wording", "quiet, config.drawer.quiet", "team, config.drawer.team", "rules, routing.open",
        "canned, canned.open", "projects, config.drawer.projects", "prices, config.drawer.prices"})
    void standInTheAuditLogAsInTheConsole(String drawer, String key) {
        assertThat(Configuration.named(drawer)).isEqualTo(Bundle.english(key));
    }
}
