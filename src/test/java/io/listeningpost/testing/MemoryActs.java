package io.listeningpost.testing;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.RequestActs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests that move from action to action, and notes on them, in memory. */
public final class MemoryActs implements RequestActs {

    /** Open to everybody until it was made. */
    public static final Move START = new Move(11, "Start progress");

    public final List<String> moved = new ArrayList<>();
    public final Map<String, String> notes = new LinkedHashMap<>();
    private Optional<String> refusal = Optional.empty();

    /** From now on Jira refuses everything with these words. */
    public void refuse(String words) {
        refusal = Optional.of(words);
    }

    @Override
    public List<Move> moves(RequestRef request, String person) {
        return moved.contains(request.key()) ? List.of() : List.of(START);
    }

    @Override
    public Optional<String> move(RequestRef request, String person, int move) {
        if (refusal.isEmpty() && moves(request, person).stream().anyMatch(each -> each.id() == move)) {
            moved.add(request.key());
            return Optional.empty();
        }
        return refusal.or(() -> Optional.of(""));
    }

    @Override
    public Optional<String> note(RequestRef request, String person, String text, String mark) {
        if (refusal.isEmpty()) {
            notes.putIfAbsent(mark, person + ": " + text);
        }
        return refusal;
    }
}
