package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.JournalEntry;
import io.listeningpost.settings.AccountSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which posts somebody wants to see.
 *
 * @param accounts   whose
 * @param author     part of the author's handle, in lower case without {@code @}; empty for anybody
 * @param words      what has to stand in the text
 * @param unanswered only what stands on a request and is not answered, as {@link Answers} has it
 * @param before     only rows with a smaller id
 * @param visible    what they may see at all
 * @param withheld   whose text they may not read: no word finds it
 */
record Sought(List<AccountSettings> accounts, Optional<Shelf> shelf, Optional<Way> way, String author, Words words,
        boolean unanswered, long before, int limit, Predicate<JournalEntry> visible, Predicate<JournalEntry> withheld) {

    /** By its words, as far as the reader may know them. */
    boolean says(JournalEntry entry) {
        return words.isEmpty() || words.standIn(entry.post()) && !withheld.test(entry);
    }
}
