package io.listeningpost.mentions;

import io.listeningpost.conversation.RequestRef;

/**
 * As much of a request as one has to see to know it again.
 *
 * @param projectKey of the project that it is in now
 * @param status     its name in the reader's language
 */
public record RequestGlance(RequestRef request, String projectKey, String summary, String status, boolean resolved) {
}
