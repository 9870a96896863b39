package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Reporters;
import io.listeningpost.jira.rest.agent.ConversationView.PortalView;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whose a request is, which decides who reads it in the portal. Thread-safe. */
public final class PortalViews {

    private final Reporters reporters;
    private final Accounts accounts;
    private final ReplyViews replies;

    public PortalViews(Reporters reporters, Accounts accounts, ReplyViews replies) {
        this.reporters = reporters;
        this.accounts = accounts;
        this.replies = replies;
    }

    /** Null for a request without reporter: nothing is known of who reads it. */
    @Nullable PortalView of(long issueId, Optional<AccountSettings> account) {
        return reporters.of(issueId).map(key -> new PortalView(replies.nameOf(key), isOurs(key, account))).orElse(null);
    }

    /** Nearly always it is the account's own, which whoever asks has at hand; a thread may have been linked to a request of another. */
    private boolean isOurs(String key, Optional<AccountSettings> account) {
        return Stream.concat(account.stream(), Stream.of(accounts).flatMap(all -> all.all().stream()))
                .map(AccountSettings::speaker).anyMatch(key::equals);
    }
}
