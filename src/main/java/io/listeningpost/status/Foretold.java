package io.listeningpost.status;

import java.util.List;

/**
 * What a status would say in the customer's thread, were the request moved there now.
 *
 * @param status   its name
 * @param parts    the posts as they would be published, in order
 * @param directly whether it would say it to the customer alone
 */
public record Foretold(String status, List<String> parts, boolean directly) {
}
