package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.testing.Together;
import java.util.List;
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
    void remembersWhoseChangeItWas() {
        Edit edit = new Edit("JIRAUSER1 \ud83d\udca7 \\ ' \"", now.plusNanos(7));
        Team team = new Team(Set.of("social"), Set.of());
        assertThat(teams.lastEdit(account)).isEmpty();

        assertThat(teams.change(account, edit, before -> team)).isEqualTo(team);

        assertThat(teams.lastEdit(account)).contains(edit);
        assertThat(teams.change(account, new Edit("JIRAUSER2", now), before -> before)).isEqualTo(team);
        assertThat(teams.lastEdit(account)).as("who changed nothing").contains(edit);
        teams.save(account, Team.EVERY_AGENT);
        assertThat(teams.lastEdit(account)).isEmpty();
    }

    @Test
    void ofManyChangesOfWhatWasReadOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            Team read = new Team(Set.of("read"), Set.of());
            teams.save(account, read);

            List<Boolean> won = Together.run(THREADS, i -> {
                Team mine = new Team(Set.of("group " + i), Set.of());
                return teams.change(account, new Edit("user" + i, now), stands -> stands.equals(read) ? mine : stands).equals(mine);
            });

            assertThat(won).containsOnlyOnce(true);
            assertThat(teams.of(account).answerers()).containsExactly("group " + won.indexOf(true));
            assertThat(teams.lastEdit(account)).contains(new Edit("user" + won.indexOf(true), now));
        }
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
