package io.listeningpost.jira.rest;

import java.io.Serializable;

/** Our words in the caller's language. Thread-safe. */
@FunctionalInterface
public interface Texts {

    /** The text of a key with {@code {0}}, {@code {1}} filled in. */
    String of(String key, Serializable... arguments);
}
