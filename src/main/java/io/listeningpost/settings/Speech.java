package io.listeningpost.settings;

/**
 * What a workflow status says in public when a person moves a request there.
 *
 * @param statusId Jira's id of the status
 * @param words    a Velocity template; may use {@code $request.key}, {@code $customer.handle}, {@code $agent.firstName}, {@code $status}
 */
public record Speech(String statusId, String words) {
}
