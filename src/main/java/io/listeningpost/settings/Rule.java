package io.listeningpost.settings;

/**
 * Sends some posts somewhere else than the account's own route.
 *
 * @param name what people call it
 * @param when which posts it takes
 * @param to   where their requests go
 */
public record Rule(String name, Condition when, Destination to) {
}
