package io.listeningpost.jira.rest.agent;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.social.Post;

/** What an agent reads of a post: its words, or of an erased one when and why it went. */
final class Shown {

    private Shown() {
    }

    static Post of(JournalEntry entry) {
        Post post = entry.post();
        if (entry.outcome().filter(IntakeOutcome.DELETED::equals).isEmpty()) {
            return post;
        }
        String tombstone = entry.reason().map(reason -> "[" + reason + "]").orElse("[deleted]");
        return new Post(post.id(), post.firstId(), post.thread(), post.kind(), post.repliedTo(), post.quoted(), post.author(), tombstone,
                post.createdAt(), post.mentions(), post.media(), post.permalink(), post.terms());
    }
}
