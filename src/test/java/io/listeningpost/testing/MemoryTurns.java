package io.listeningpost.testing;

import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Turns in memory. */
public final class MemoryTurns implements Turns {

    private final List<Turn> turns = new ArrayList<>();

    @Override
    public synchronized void remember(Turn turn) {
        Predicate<Turn> same = other -> other.account().equals(turn.account()) && other.firstId().equals(turn.firstId());
        if (turns.stream().filter(same).noneMatch(known -> known.at().isAfter(turn.at()))) {
            turns.removeIf(same);
            turns.add(turn);
        }
    }

    @Override
    public synchronized List<Turn> ofConversation(long conversationId) {
        return turns.stream()
                .filter(turn -> turn.conversationId() == conversationId)
                .sorted(Comparator.comparing(Turn::at))
                .toList();
    }

    void move(long from, long into, String customer) {
        move(turn -> turn.conversationId() == from, into, customer);
    }

    synchronized void move(Predicate<Turn> which, long into, String customer) {
        turns.replaceAll(old -> !which.test(old) ? old : new Turn(old.account(), into, old.post(), old.firstId(), old.userId(),
                old.handle(), old.userId().equals(customer), old.addressed(), old.stop(), old.at(), old.direct(), old.closed(),
                old.answerers(), old.heard()));
    }

    synchronized void forget(Predicate<Turn> which) {
        turns.removeIf(which);
    }

    /** Who spoke is forgotten, and that somebody said stop is not. */
    synchronized void forgetWho(long conversationId) {
        turns.removeIf(turn -> turn.conversationId() == conversationId && !turn.stop());
        turns.replaceAll(turn -> turn.conversationId() == conversationId ? turn.ofNobody() : turn);
    }
}
