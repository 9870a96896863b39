package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AccountSettings;
import java.time.Instant;
import java.util.List;

/**
 * A reply of which somebody deleted something on the network.
 *
 * @param parts     the numbers of the parts that are gone, from 1; what was noticed at the same moment
 * @param noticedAt when we noticed
 */
public record Loss(RequestRef request, AccountSettings account, OutboxEntry reply, List<Integer> parts, Instant noticedAt) {

    public Loss {
        parts = List.copyOf(parts);
    }

    /** By what the note of it is known on its request. */
    public String mark() {
        return "loss-" + reply.id() + "-" + noticedAt.toEpochMilli();
    }

    /** Whether nothing of the reply is left by this loss. */
    public boolean isWhole() {
        return parts.size() == reply.parts().size();
    }
}
