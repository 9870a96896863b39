package io.listeningpost.contract;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import java.util.List;
import java.util.Optional;

/** What the suites of the journal share. */
abstract class JournalContract extends Contract {

    final Journal journal = stores.journal();
    final Post post = Posts.post(id()).build();

    JournalContract(Stores stores) {
        super(stores);
    }

    JournalEntry entry(Post of) {
        return journal.find(account, of.firstId()).orElseThrow();
    }

    List<Post> unfinished() {
        return journal.unfinished(account, later(3600), 100).stream().map(JournalEntry::post).toList();
    }

    JournalEntry finished(Post of, IntakeOutcome outcome) {
        journal.record(account, of, now);
        journal.done(entry(of).id(), outcome, Optional.of(number()), Optional.empty());
        return entry(of);
    }
}
