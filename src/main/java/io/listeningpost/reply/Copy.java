package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AccountSettings;
import java.net.URI;

/**
 * A published reply, as its request shows it.
 *
 * @param page   of the post that it begins with
 * @param shared whether everybody can read the reply: only then customers see the copy
 */
public record Copy(RequestRef request, AccountSettings account, OutboxEntry reply, URI page, boolean shared) {

    /** By what the copy is known on its request. */
    public String mark() {
        return mark(reply.id());
    }

    /** By what the copy of this reply is known. */
    public static String mark(long outboxId) {
        return "copy-" + outboxId;
    }
}
