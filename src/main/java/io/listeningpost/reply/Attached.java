package io.listeningpost.reply;

/**
 * An image attached to a request.
 *
 * @param id    its id in Jira
 * @param name  its file name
 * @param type  its media type as Jira keeps it
 * @param bytes its size
 */
public record Attached(String id, String name, String type, long bytes) {
}
