package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.ReplyComposer;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.TextRules;
import io.listeningpost.status.StatusChange;
import io.listeningpost.status.StatusWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says an admin's words for an example request, as they would be published. Thread-safe. */
public final class WordsTrial {

    private static final int MOST = 2_000;
    private static final String EXAMPLE = "customer";

    private final SocialNetworks networks;
    private final StatusWords words;
    private final Refusals refusals;

    public WordsTrial(SocialNetworks networks, WordsRenderer renderer, Refusals refusals) {
        this.networks = networks;
        this.words = new StatusWords(renderer);
        this.refusals = refusals;
    }

    /** The posts as published, and what is wrong with the words if anything is; field {@code words}. */
    record Result(List<String> parts, Optional<TextRules> rules, Optional<FieldError> problem) {
    }

    Result run(AccountSettings account, String statusName, String template) {
        Optional<TextRules> rules = networks.of(account.id().network()).map(network -> network.capabilities(account.id()).text());
        if (rules.isEmpty()) {
            return wrong(rules, refusals.error("words", "listening-post.error.network"));
        }
        if (template.isBlank()) {
            return wrong(rules, refusals.error("words", "listening-post.error.words-empty"));
        }
        if (template.length() > MOST) {
            return wrong(rules, refusals.error("words", "listening-post.error.words-long", MOST));
        }
        return switch (words.of(template, moveTo(statusName), EXAMPLE,
                new ReplyComposer(rules.get()).opening(
                        networks.of(account.id().network()).map(each -> each.opening(EXAMPLE)).orElse("")))) {
            case StatusWords.Said.Parts(List<String> parts) -> new Result(parts, rules, Optional.empty());
            case StatusWords.Said.Wrong(String reason) -> wrong(rules, refusals.error("words", "listening-post.error.words", reason));
        };
    }

    private static StatusChange moveTo(String statusName) {
        return new StatusChange(0, "ABC-123", "", "", statusName, "", "Alex Example", Instant.EPOCH);
    }

    private static Result wrong(Optional<TextRules> rules, FieldError problem) {
        return new Result(List.of(), rules, Optional.of(problem));
    }
}
