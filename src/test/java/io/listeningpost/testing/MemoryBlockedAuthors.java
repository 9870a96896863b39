package io.listeningpost.testing;

import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.social.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocked authors in memory. */
public final class MemoryBlockedAuthors implements BlockedAuthors {

    private final Map<List<Object>, BlockedAuthor> authors = new LinkedHashMap<>();

    @Override
    public synchronized boolean block(BlockedAuthor author) {
        return authors.putIfAbsent(List.of(author.account(), author.userId()), author) == null;
    }

    @Override
    public synchronized boolean unblock(AccountId account, String userId) {
        return authors.remove(List.of(account, userId)) != null;
    }

    @Override
    public synchronized Optional<BlockedAuthor> find(AccountId account, String userId) {
        return Optional.ofNullable(authors.get(List.of(account, userId)));
    }

    @Override
    public synchronized List<BlockedAuthor> ofAccount(AccountId account, int limit) {
        return List.copyOf(authors.values()).reversed().stream().filter(each -> each.account().equals(account)).limit(limit).toList();
    }
}
