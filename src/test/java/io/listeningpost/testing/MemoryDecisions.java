package io.listeningpost.testing;

import io.listeningpost.mentions.Before;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.Decline;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Decisions in memory. */
public final class MemoryDecisions implements Decisions {

    private final TreeMap<Long, Decision> byId = new TreeMap<>();
    private final Map<List<Object>, Long> keys = new HashMap<>();

    @Override
    public synchronized Decision add(NewDecision decision) {
        long id = keys.computeIfAbsent(List.of(decision.account(), decision.post(), decision.key()), key -> {
            long fresh = byId.isEmpty() ? 1 : byId.lastKey() + 1;
            byId.put(fresh, new Decision(fresh, decision.account(), decision.post(), decision.act(), decision.by(), decision.at(),
                    Decision.State.WAITING, Optional.empty(), Optional.empty()));
            return fresh;
        });
        return byId.get(id);
    }

    synchronized int forget(AccountId account) {
        int before = byId.size();
        byId.values().removeIf(each -> each.account().equals(account));
        keys.values().removeIf(id -> !byId.containsKey(id));
        return before - byId.size();
    }

    @Override
    public synchronized Optional<Decision> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Decision> waiting(AccountId account, int limit) {
        return byId.values().stream().filter(each -> each.account().equals(account) && each.state() == Decision.State.WAITING)
                .limit(limit).toList();
    }

    @Override
    public synchronized void remember(long id, Before before) {
        change(id, old -> new Decision(old.id(), old.account(), old.post(), old.act(), old.by(), old.at(), old.state(), old.decline(),
                old.before().or(() -> Optional.of(before))));
    }

    @Override
    public synchronized void done(long id) {
        end(id, Decision.State.DONE, Optional.empty());
    }

    @Override
    public synchronized void refused(long id, Decline why) {
        end(id, Decision.State.REFUSED, Optional.of(why));
    }

    @Override
    public synchronized void undone(long id) {
        end(id, Decision.State.UNDONE, Optional.empty());
    }

    private void end(long id, Decision.State state, Optional<Decline> why) {
        change(id, old -> new Decision(old.id(), old.account(), old.post(), old.act(), old.by(), old.at(), state, why, old.before()));
    }

    private void change(long id, UnaryOperator<Decision> change) {
        Decision old = find(id).orElseThrow(() -> new IllegalArgumentException("there is no decision " + id));
        byId.put(id, change.apply(old));
    }

    @Override
    public synchronized Map<PostId, Decision> last(AccountId account, Collection<PostId> posts) {
        Map<PostId, Decision> last = new HashMap<>();
        byId.values().stream().filter(each -> each.account().equals(account) && posts.contains(each.post()) && each.counts())
                .forEach(each -> last.put(each.post(), each));
        return last;
    }

    @Override
    public synchronized List<Decision> ofPost(AccountId account, PostId post, int limit) {
        return byId.descendingMap().values().stream().filter(each -> each.account().equals(account) && each.post().equals(post))
                .limit(limit).toList();
    }
}
