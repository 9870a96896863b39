package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.Cursors;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Source;
import io.listeningpost.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class CursorsContract extends Contract {

    private static final Source MENTIONS = new Source.Mentions();

    private final Cursors cursors = stores.cursors();

    CursorsContract(Stores stores) {
        super(stores);
    }

    @Test
    void findsWhatWasSavedLast() {
        cursors.save(account, MENTIONS, new Cursor("2080765813578191303"));
        cursors.save(account, MENTIONS, new Cursor("2080765813578199999"));

        assertThat(cursors.find(account, MENTIONS)).contains(new Cursor("2080765813578199999"));
        assertThat(cursors.find(account(), MENTIONS)).isEmpty();
    }

    @Test
    void takesTheLongestCursorInAnyWords() {
        Cursor cursor = new Cursor("{\"after\":\"😡\"}" + "c".repeat(380));

        cursors.save(account, MENTIONS, cursor);

        assertThat(cursors.find(account, MENTIONS)).contains(cursor);
    }

    @Test
    void manyWhoSaveLeaveOneOfTheirs() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Cursor> saved = Together.run(THREADS, i -> {
                Cursor cursor = new Cursor("c" + i);
                cursors.save(account, MENTIONS, cursor);
                return cursor;
            });

            assertThat(cursors.find(account, MENTIONS)).hasValueSatisfying(cursor -> assertThat(saved).contains(cursor));
        }
    }

    @Test
    void keepsOneForEachSource() {
        Source search = new Source.Search("a".repeat(40), "acme");
        Source changed = new Source.Search("a".repeat(40), "acme -jobs");
        cursors.save(account, MENTIONS, new Cursor("1"));
        cursors.save(account, search, new Cursor("2"));
        cursors.save(account, new Source.Quotes(), new Cursor("3"));

        assertThat(cursors.find(account, MENTIONS)).contains(new Cursor("1"));
        assertThat(cursors.find(account, changed)).contains(new Cursor("2"));
        assertThat(cursors.find(account, new Source.Direct())).isEmpty();

        cursors.forget(account, search.key());
        cursors.forget(account, "direct");

        assertThat(cursors.find(account, search)).isEmpty();
        assertThat(cursors.find(account, new Source.Quotes())).contains(new Cursor("3"));
    }
}
