package io.listeningpost.social;

import java.util.Optional;
import java.util.Set;

/**
 * What a network can do: asked, never assumed.
 *
 * @param idempotentReplies whether sending the same reply twice makes one post; otherwise an unknown outcome is looked up first
 * @param mustBeNamed       whether only authors who named or quoted us can be answered in public
 * @param hears             in which ways posts reach us
 * @param photos            the pictures a post of ours may carry; empty for none
 * @param direct            the rules of text in direct messages; empty where none can be sent
 * @param directPhotos      the pictures a direct message may carry; empty for none
 * @param answersInKind     whether it sees to it itself that an answer is read by nobody who cannot read what it answers
 * @param events            whether it can be given an address of ours, to tell there by itself that something was said
 * @param tellsPosts        whether it can be asked what somebody said to everybody lately
 */
public record Capabilities(
        TextRules text,
        boolean idempotentReplies,
        boolean mustBeNamed,
        Set<Heard> hears,
        Optional<PhotoRules> photos,
        Optional<TextRules> direct,
        Optional<PhotoRules> directPhotos,
        boolean answersInKind,
        boolean events,
        boolean tellsPosts) {

    /** It is asked and tells nothing by itself. */
    public Capabilities(
            TextRules text,
            boolean idempotentReplies,
            boolean mustBeNamed,
            Set<Heard> hears,
            Optional<PhotoRules> photos,
            Optional<TextRules> direct,
            Optional<PhotoRules> directPhotos,
            boolean answersInKind) {
        this(text, idempotentReplies, mustBeNamed, hears, photos, direct, directPhotos, answersInKind, false, false);
    }

    /** What only some can read is answered in no other way than by the author's own leave. */
    public Capabilities(
            TextRules text,
            boolean idempotentReplies,
            boolean mustBeNamed,
            Set<Heard> hears,
            Optional<PhotoRules> photos,
            Optional<TextRules> direct,
            Optional<PhotoRules> directPhotos) {
        this(text, idempotentReplies, mustBeNamed, hears, photos, direct, directPhotos, false);
    }

    /** Direct messages carry no pictures. */
    public Capabilities(
            TextRules text,
            boolean idempotentReplies,
            boolean mustBeNamed,
            Set<Heard> hears,
            Optional<PhotoRules> photos,
            Optional<TextRules> direct) {
        this(text, idempotentReplies, mustBeNamed, hears, photos, direct, Optional.empty());
    }

    public Capabilities {
        hears = Set.copyOf(hears);
    }

    /** The same of a network that tells by itself. */
    public Capabilities telling() {
        return new Capabilities(text, idempotentReplies, mustBeNamed, hears, photos, direct, directPhotos, answersInKind, true, tellsPosts);
    }

    /** The same of a network that can be asked what somebody said to everybody lately. */
    public Capabilities tellingPosts() {
        return new Capabilities(text, idempotentReplies, mustBeNamed, hears, photos, direct, directPhotos, answersInKind, events, true);
    }
}
