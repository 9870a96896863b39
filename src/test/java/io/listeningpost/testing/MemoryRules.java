package io.listeningpost.testing;

import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Rules;
import java.util.List;
import java.util.Optional;

/** Rules in memory. */
public final class MemoryRules implements Rules {

    private RuleBook book = RuleBook.EMPTY;

    @Override
    public synchronized RuleBook book() {
        return book;
    }

    @Override
    public synchronized Optional<RuleBook> replace(long version, List<Rule> rules, Optional<Edit> edit) {
        if (version != book.version()) {
            return Optional.empty();
        }
        book = new RuleBook(version + 1, rules, edit);
        return Optional.of(book);
    }
}
