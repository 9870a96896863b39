package io.listeningpost.settings;

/**
 * A search that an admin keeps.
 *
 * @param id         1 to 40 letters, digits or {@code -}; stays when the expression changes
 * @param name       what people call it
 * @param expression in the network's own search language
 */
public record KeywordSearch(String id, String name, String expression) {
}
