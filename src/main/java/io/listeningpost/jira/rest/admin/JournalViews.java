package io.listeningpost.jira.rest.admin;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.social.Author;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Journal rows with the keys of their requests. Thread-safe. */
public final class JournalViews {

    private final Conversations conversations;
    private final Sentences sentences;

    public JournalViews(Conversations conversations, Sentences sentences) {
        this.conversations = conversations;
        this.sentences = sentences;
    }

    List<JournalView> of(List<JournalEntry> entries) {
        Map<Long, Optional<String>> keys = new HashMap<>();
        return entries.stream().map(entry -> view(entry, entry.issueId()
                .flatMap(issue -> keys.computeIfAbsent(issue, this::keyOf)))).toList();
    }

    private Optional<String> keyOf(long issueId) {
        return conversations.byRequest(issueId).flatMap(Conversation::request).map(RequestRef::key);
    }

    private JournalView view(JournalEntry entry, Optional<String> request) {
        Author author = entry.post().author();
        return new JournalView(
                Long.toString(entry.id()),
                entry.post().firstId().value(),
                entry.post().permalink().toString(),
                entry.post().thread().value(),
                author.handle().isEmpty() ? author.mention() : author.handle(),
                entry.post().text(),
                entry.post().createdAt().toString(),
                entry.seenAt().toString(),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.outcome().map(IntakeOutcome::word).orElse(null),
                sentences.told(entry.reason().orElse(null)),
                request.orElse(null));
    }
}
