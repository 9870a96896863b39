package io.listeningpost.social;

/**
 * What a network can do: asked, never assumed.
 *
 * @param idempotentReplies whether sending the same reply twice makes one post; otherwise an unknown outcome is looked up first
 * @param mustBeNamed       whether only authors who named or quoted us can be answered
 */
public record Capabilities(TextRules text, boolean idempotentReplies, boolean mustBeNamed) {
}
