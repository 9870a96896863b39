package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;

/** By when requests are promised inside the service desk. Blocks; thread-safe. */
@FunctionalInterface
public interface DueTimes {

    /** Whether somebody set a time by which the request is due. */
    boolean hasOne(RequestRef request);
}
