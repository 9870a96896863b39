package io.listeningpost.sandbox.square.facebook;

/**
 * Somebody on Facebook.
 *
 * @param id       as this one Page knows the person
 * @param withheld whether Facebook keeps from apps who this is
 */
public record Fan(String id, String name, boolean withheld) {
}
