package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.Cursors;
import io.listeningpost.social.Cursor;
import io.listeningpost.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class CursorsContract extends Contract {

    private final Cursors cursors = stores.cursors();

    CursorsContract(Stores stores) {
        super(stores);
    }

    @Test
    void findsWhatWasSavedLast() {
        cursors.save(account, new Cursor("2080765813578191303"));
        cursors.save(account, new Cursor("2080765813578199999"));

        assertThat(cursors.find(account)).contains(new Cursor("2080765813578199999"));
        assertThat(cursors.find(account())).isEmpty();
    }

    @Test
    void takesTheLongestCursorInAnyWords() {
        Cursor cursor = new Cursor("{\"after\":\"😡\"}" + "c".repeat(380));

        cursors.save(account, cursor);

        assertThat(cursors.find(account)).contains(cursor);
    }

    @Test
    void manyWhoSaveLeaveOneOfTheirs() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Cursor> saved = Together.run(THREADS, i -> {
                Cursor cursor = new Cursor("c" + i);
                cursors.save(account, cursor);
                return cursor;
            });

            assertThat(cursors.find(account)).hasValueSatisfying(cursor -> assertThat(saved).contains(cursor));
        }
    }
}
