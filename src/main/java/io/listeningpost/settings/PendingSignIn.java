package io.listeningpost.settings;

import io.listeningpost.social.Credentials;
import io.listeningpost.social.Network;
import java.net.URI;
import java.time.Instant;

/**
 * An admin is out on the network's page and expected back.
 *
 * @param ticket  hash of the ticket with which they come back; 64 characters
 * @param way     key of the network's sign-in
 * @param app     keys of the app that asks
 * @param kept    what the network needs to see again
 * @param request what is linked when they come back
 */
public record PendingSignIn(String ticket, Visitor visitor, Network network, String way, Credentials app, Credentials kept,
                            LinkRequest request, URI callback, Instant endsAt) {
}
