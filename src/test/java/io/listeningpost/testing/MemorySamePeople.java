package io.listeningpost.testing;

import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is whom, in memory. */
public final class MemorySamePeople implements SamePeople {

    private final Map<Long, Saying> sayings = new TreeMap<>();
    private final Map<Long, Instant> looks = new TreeMap<>();
    private final Map<Long, Word> words = new TreeMap<>();
    private long next = 1;

    @Override
    public synchronized boolean say(Side one, Side other, String by, Instant at) {
        if (of(one.author()).stream().anyMatch(each -> each.sides().anyMatch(side -> side.author().equals(other.author())))) {
            return false;
        }
        Saying saying = new Saying(next++, one, other, by, at);
        sayings.put(saying.id(), saying);
        looks.put(saying.id(), at.plus(LOOK));
        tell(saying, true, by, at);
        return true;
    }

    private void tell(Saying saying, boolean same, String by, Instant at) {
        saying.sides().forEach(side -> words.put(next, new Word(next++, side.account(), side.issueId(), same, by, at)));
    }

    @Override
    public synchronized Optional<Saying> find(long id) {
        return Optional.ofNullable(sayings.get(id));
    }

    @Override
    public synchronized List<Saying> of(AuthorId author) {
        return sayings.values().stream().filter(each -> each.sides().anyMatch(side -> side.author().equals(author))).toList();
    }

    @Override
    public synchronized boolean takeBack(long id, String by, Instant at) {
        Optional<Saying> known = Optional.ofNullable(sayings.remove(id));
        known.ifPresent(saying -> tell(saying, false, by, at));
        return known.isPresent();
    }

    @Override
    public synchronized void forget(long id) {
        sayings.remove(id);
    }

    @Override
    public synchronized List<Saying> due(Instant now, int limit) {
        return sayings.values().stream().filter(each -> !looks.get(each.id()).isAfter(now))
                .sorted(Comparator.comparing((Saying each) -> looks.get(each.id())).thenComparing(Saying::id)).limit(limit).toList();
    }

    @Override
    public synchronized void keep(long id, Instant until) {
        looks.replace(id, until);
    }

    @Override
    public synchronized List<Word> toTell(AccountId account, int limit) {
        return words.values().stream().filter(each -> each.account().equals(account)).limit(limit).toList();
    }

    @Override
    public synchronized void told(long wordId) {
        words.remove(wordId);
    }

    @Override
    public synchronized void forgetToTell(Instant before) {
        words.values().removeIf(each -> each.at().isBefore(before));
    }
}
