package io.listeningpost.sandbox.square.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One simulated network in the Square. Called from many threads at once. */
public interface Room extends AutoCloseable {

    /**
     * An answer, and what the history shall say of it.
     *
     * @param user handle of the caller; null if nobody was recognised
     * @param note why it was refused; empty if it was not
     */
    record Reply(Answer answer, @Nullable String user, String note) {
    }

    /** By which the page and its paths call it: lower-case letters. */
    String name();

    /** True if calls of this path are for this network. */
    boolean owns(String path);

    /** The same where the path alone does not tell. */
    default boolean owns(Call call) {
        return owns(call.path());
    }

    /** Answers a call. */
    Reply answer(Call call);

    /** What this network says when the trouble strikes before anything is done; empty if it strikes later or elsewhere. */
    Optional<Answer> refuse(Trouble trouble);

    /** What the trouble makes of an answer that lists posts. */
    Answer spoil(Trouble trouble, Answer answer);

    /** What the page shows of this network. */
    ObjectNode view();

    /** Changes whenever {@link #view} does. */
    String version();

    /** What the Square's page asks of this network; the path is what follows the network's name. */
    Answer control(Call call, String path);

    /** Lets go of the room's file; what was kept is there on the next start. */
    @Override
    void close();
}
