package io.listeningpost.settings;

/**
 * Where the requests of an account go.
 *
 * @param serviceDeskId JSM's id of the service desk
 * @param requestTypeId JSM's id of the request type in it
 */
public record Route(int serviceDeskId, int requestTypeId) {
}
