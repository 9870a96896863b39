package io.listeningpost.reply;

import io.listeningpost.social.Address;

/** Who can read what we say. */
public enum Channel {
    /** Everybody. */
    PUBLIC,
    /** The person it goes to. */
    DIRECT;

    static Channel of(Address to) {
        return switch (to) {
            case Address.Answering post -> PUBLIC;
            case Address.Person person -> DIRECT;
        };
    }
}
