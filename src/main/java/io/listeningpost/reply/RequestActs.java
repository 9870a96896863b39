package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import java.util.List;
import java.util.Optional;

/** What an agent does with a request in the same act as an answer, as that agent and with their permissions. Blocks; thread-safe. */
public interface RequestActs {

    /**
     * A workflow move.
     *
     * @param id   Jira's
     * @param name as agents read it
     */
    record Move(int id, String name) {
    }

    /** The moves that this person may make now; none where the request is gone. */
    List<Move> moves(RequestRef request, String person);

    /** Makes one of them; answers why not, in Jira's words. */
    Optional<String> move(RequestRef request, String person, int move);

    /** Writes an internal comment, once by its mark; answers why not. */
    Optional<String> note(RequestRef request, String person, String text, String mark);
}
