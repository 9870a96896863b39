package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which posts a rule takes: those that fulfil everything it says. What is empty says nothing.
 *
 * @param accounts         one of these accounts heard it
 * @param kinds            it was heard in one of these ways
 * @param words            it has one of these words or phrases
 * @param languages        the network says that it is written in one of these, as in {@code en}
 * @param authors          one of these people wrote it: handles without {@code @}, whatever their case, or ids of the network
 * @param followersAtLeast so many follow its author; nobody knows how many follow some, and they are not taken
 * @param followersAtMost  the same the other way
 */
public record Condition(
        Set<AccountId> accounts,
        Set<Heard> kinds,
        List<String> words,
        Set<String> languages,
        Set<String> authors,
        OptionalLong followersAtLeast,
        OptionalLong followersAtMost) {

    public Condition {
        accounts = Set.copyOf(accounts);
        kinds = Set.copyOf(kinds);
        words = List.copyOf(words);
        languages = Set.copyOf(languages);
        authors = Set.copyOf(authors);
    }

    /** Whether it says nothing, and so would take everything. */
    public boolean isEmpty() {
        return accounts.isEmpty() && kinds.isEmpty() && words.isEmpty() && languages.isEmpty() && authors.isEmpty()
                && followersAtLeast.isEmpty() && followersAtMost.isEmpty();
    }

    /** Whether it takes this post. */
    public boolean takes(Arrival arrival) {
        Author author = arrival.post().author();
        return (accounts.isEmpty() || accounts.contains(arrival.account()))
                && (kinds.isEmpty() || kinds.contains(arrival.heard()))
                && (languages.isEmpty() || arrival.post().language().filter(languages::contains).isPresent())
                && (authors.isEmpty() || authors.contains(author.id()) || authors.contains(author.handle().toLowerCase(Locale.ROOT)))
                && reaches(author)
                && (words.isEmpty() || words.stream().anyMatch(phrase -> Phrases.contains(arrival.text(), Phrases.plain(phrase))));
    }

    private boolean reaches(Author author) {
        OptionalLong followers = author.followers();
        return (followersAtLeast.isEmpty() || followers.isPresent() && followers.getAsLong() >= followersAtLeast.getAsLong())
                && (followersAtMost.isEmpty() || followers.isPresent() && followers.getAsLong() <= followersAtMost.getAsLong());
    }
}
