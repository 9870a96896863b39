package io.listeningpost.sandbox.square.history;

import io.listeningpost.sandbox.square.http.Call;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request that the Square saw, and what became of it.
 *
 * @param user   handle of the person whose token signed it; null if nobody was recognised
 * @param status the status answered; 0 if the caller got no answer
 * @param note   why it was refused or what trouble it met; empty if nothing
 */
public record SeenCall(Instant at, Call call, @Nullable String user, int status, String note) {

    @Override
    public String toString() {
        return at + " " + call.method() + " " + call.path() + " by " + user + " -> " + status + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
