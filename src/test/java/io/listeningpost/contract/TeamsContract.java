package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.testing.Together;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

abstract class TeamsContract extends Contract {

    private final Teams teams = stores.teams();

    TeamsContract(Stores stores) {
        super(stores);
    }

    @Test
    void isEveryAgentUntilItIsSaid() {
        assertThat(teams.of(account)).isEqualTo(Team.EVERY_AGENT);
    }

    @Test
    void keepsTheLastWord() {
        Team first = new Team(Set.of("social", "jira-software-users"), Set.of());
        teams.save(account, first);
        assertThat(teams.of(account)).isEqualTo(first);

        Team second = new Team(Set.of(), Set.of("inner circle"), Approval.CHOSEN, Set.of("trainees"), Set.of("leads"), true);
        teams.save(account, second);

        assertThat(teams.of(account)).isEqualTo(second);
        assertThat(teams.of(account())).isEqualTo(Team.EVERY_AGENT);
    }

    @Test
    void keepsEveryCharacter() {
        Team hostile = new Team(HostileText.all().filter(text -> !text.isEmpty()).collect(Collectors.toSet()), Set.of());
        teams.save(account, hostile);

        assertThat(teams.of(account)).isEqualTo(hostile);
    }

    @Test
    void isSavedByManyAtOnce() {
        Together.run(THREADS, thread -> {
            teams.save(account, new Team(Set.of("group " + thread), Set.of()));
            return true;
        });

        assertThat(teams.of(account).answerers()).singleElement().asString().startsWith("group ");
    }
}
