package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.Removal.Stage;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.settings.Removals;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Together;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class RemovalsContract extends Contract {

    private final Removals removals = stores.removals();
    private final AccountSettings settings = LinkedAccounts.account(account, "acme_" + "h".repeat(500) + " \" \uD83D\uDE21").build();

    RemovalsContract(Stores stores) {
        super(stores);
    }

    private Removal removed(RemovalChoice choice, long second) {
        stores.accounts().save(settings);
        Removal removal = Removal.of(settings, choice, "JIRAUSER1", later(second));
        stores.accounts().remove(removal);
        return removal;
    }

    @Test
    void standsOnceTheAccountIsGone() {
        Removal removal = removed(RemovalChoice.ERASE, 7);

        assertThat(stores.accounts().find(account)).isEmpty();
        assertThat(removals.find(account)).contains(removal);
        assertThat(removals.underWay(account)).contains(removal);
        assertThat(removals.all()).contains(removal);
        assertThat(removal.handle()).isEqualTo(settings.handle());
        assertThat(removal.speaker()).isEqualTo(settings.speaker());
    }

    @Test
    void nothingIsForgottenOfWhatIsKeptOrWasNeverLinked() {
        stores.accounts().remove(Removal.of(settings, RemovalChoice.FORGET, "JIRAUSER1", now));
        assertThat(removals.find(account)).isEmpty();

        stores.accounts().save(settings);
        stores.accounts().remove(account);

        assertThat(removals.find(account)).isEmpty();
    }

    @Test
    void remembersHowFarItIs() {
        Removal removal = removed(RemovalChoice.FORGET, 0);

        removals.change(removal, known -> known.with(known.progress().on(Stage.CONVERSATIONS).through(Long.MAX_VALUE).forgotten(12, 3)
                .failed("\"odd\" 😡").leaving("gone").again(later(60)).broken("worse", later(90))));

        Removal.Progress progress = removals.find(account).orElseThrow().progress();
        assertThat(progress).isEqualTo(new Removal.Progress(Stage.POSTS, 0, 12, 3, 0, 1, 1, Optional.of("worse"), later(90)));
        removals.change(removal, known -> known.with(known.progress().on(Stage.REST).through(5)));
        assertThat(removals.find(account).orElseThrow().progress().after()).isEqualTo(5);
        assertThat(removals.find(account).orElseThrow().progress().stage()).isEqualTo(Stage.REST);
    }

    @Test
    void endsOnceAndIsForgotten() {
        Removal removal = removed(RemovalChoice.FORGET, 0);
        removals.forget(later(1_000));
        assertThat(removals.find(account)).as("not done").contains(removal);

        removals.change(removal, known -> known.done(later(60)));
        removals.change(removal, known -> known.done(later(90)).with(known.progress().forgotten(1, 1)));

        assertThat(removals.underWay(account)).isEmpty();
        assertThat(removals.find(account)).contains(removal.done(later(60)));
        removals.forget(later(60));
        assertThat(removals.find(account)).isPresent();
        removals.forget(later(61));
        assertThat(removals.find(account)).isEmpty();
    }

    @Test
    void anEarlierOneChangesNothingOfALaterOne() {
        Removal first = removed(RemovalChoice.FORGET, 0);
        removals.change(first, known -> known.done(later(5)));
        Removal second = removed(RemovalChoice.ERASE, 10);

        removals.change(first, known -> known.done(later(20)));

        assertThat(removals.find(account)).contains(second);
    }

    @Test
    void manyWhoChangeItLoseNothing() {
        Removal removal = removed(RemovalChoice.FORGET, 0);

        Together.run(THREADS, i -> {
            IntStream.range(0, ROUNDS).forEach(round -> removals.change(removal, known -> known.with(known.progress().forgotten(1, 2))));
            return true;
        });

        assertThat(removals.find(account).orElseThrow().progress().posts()).isEqualTo((long) THREADS * ROUNDS);
        assertThat(removals.find(account).orElseThrow().progress().threads()).isEqualTo(2L * THREADS * ROUNDS);
    }

    @Test
    void ofManyWhoRemoveItOneDoes() {
        stores.accounts().save(settings);

        Together.run(THREADS, i -> {
            stores.accounts().remove(Removal.of(settings, RemovalChoice.FORGET, "JIRAUSER" + i, later(i)));
            return true;
        });

        assertThat(stores.accounts().find(account)).isEmpty();
        assertThat(removals.all()).filteredOn(each -> each.account().equals(account)).hasSize(1);
    }
}
