package io.listeningpost.testing;

import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Network;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Authors in memory. */
public final class MemoryAuthors implements Authors {

    private final Map<Id, Read> authors = new HashMap<>();

    private record Id(Network network, String userId) {
    }

    private record Read(Author author, Instant at) {
    }

    @Override
    public synchronized Map<String, Author> known(Network network, Collection<String> userIds, Instant notBefore) {
        return Set.copyOf(userIds).stream()
                .map(id -> authors.get(new Id(network, id)))
                .filter(read -> read != null && !read.at().isBefore(notBefore))
                .map(Read::author)
                .collect(Collectors.toMap(Author::id, author -> author));
    }

    @Override
    public synchronized void remember(Network network, Collection<Author> read, Instant readAt) {
        read.forEach(author -> authors.merge(new Id(network, author.id()), new Read(author, readAt),
                (old, fresh) -> old.at().isAfter(readAt) ? old : fresh));
    }

    @Override
    public synchronized void forget(Instant before) {
        authors.values().removeIf(read -> read.at().isBefore(before));
    }
}
