package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every post we made, so that polled back it is known and an answer to it finds its request. Thread-safe. */
public interface OwnPosts {

    /** Remembers a post; remembering it again changes nothing. Nobody asks the network for it again. */
    void remember(OwnPost post);

    /** The same of a post that stands in public: {@link OwnPostWatch} asks for it from that moment on. */
    void remember(OwnPost post, Instant firstLook);

    Optional<OwnPost> find(AccountId account, PostId post);

    /** Posts of any thread that say one of these things, made at that moment or later, newest first; no more than the limit. */
    List<OwnPost> saying(Collection<String> words, Instant since, int limit);

    /** Oldest first. */
    List<OwnPost> ofConversation(long conversationId);
}
