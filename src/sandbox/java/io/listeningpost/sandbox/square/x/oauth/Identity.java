package io.listeningpost.sandbox.square.x.oauth;

import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Person;

/** Who signed a call, or why nobody is believed. */
public sealed interface Identity {

    /** The signature holds. */
    record Known(Person person, App app, Rights rights) implements Identity {
    }

    /** It does not; the reason is for the history, X does not tell it. */
    record Unknown(String reason) implements Identity {
    }
}
