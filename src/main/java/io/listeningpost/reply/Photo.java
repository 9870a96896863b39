package io.listeningpost.reply;

/**
 * A picture of the request that goes out with a reply.
 *
 * @param attachmentId the attachment's id in Jira
 * @param name         its file name when it was chosen: so that people know which one is meant when it is gone
 * @param alt          a description for people who do not see it; may be empty
 */
public record Photo(String attachmentId, String name, String alt) {
}
