package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.ReplyComposer;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.TextRules;
import io.listeningpost.status.SpokenLinks;
import io.listeningpost.status.StatusChange;
import io.listeningpost.status.StatusWords;
import java.time.Instant;
import java.util.ArrayList;
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
        return switch (said(account, rules.get(), template, "ABC-123", statusName, EXAMPLE)) {
            case StatusWords.Said.Parts(List<String> parts) -> links(template, parts,
                            said(account, rules.get(), template, "XY-9", statusName, "somebody.else"))
                    .map(problem -> wrong(rules, problem)).orElseGet(() -> new Result(parts, rules, Optional.empty()));
            case StatusWords.Said.Wrong(String reason) ->
                    wrong(rules, refusals.error("words", "listening-post.error.words", refusals.told(reason)));
        };
    }

    /**
     * The same in the name of each of these accounts: what is wrong on one is wrong, and else the tightest is shown.
     *
     * @param account whose result it is; empty when there is no account
     */
    record Widely(Result result, Optional<AccountSettings> account) {
    }

    Widely run(List<AccountSettings> accounts, String statusName, String template) {
        Optional<Widely> tightest = Optional.empty();
        List<Manner> tried = new ArrayList<>();
        for (AccountSettings account : accounts) {
            if (alike(account, tried)) {
                continue;
            }
            Result result = run(account, statusName, template);
            if (result.problem().isPresent()) {
                return new Widely(accounts.size() == 1 ? result : told(result, account), Optional.of(account));
            }
            if (tightest.filter(known -> known.result().parts().size() >= result.parts().size()).isEmpty()) {
                tightest = Optional.of(new Widely(result, Optional.of(account)));
            }
        }
        return tightest.orElseGet(() -> new Widely(
                wrong(Optional.empty(), refusals.error("words", "listening-post.error.project.no-account")), Optional.empty()));
    }

    /** How a network counts and begins. */
    private record Manner(Optional<TextRules> rules, String opening) {
    }

    /** Accounts by the hundred speak in few manners. */
    private boolean alike(AccountSettings account, List<Manner> tried) {
        Manner manner = new Manner(networks.of(account.id().network()).map(network -> network.capabilities(account.id()).text()),
                networks.of(account.id().network()).map(network -> network.opening(EXAMPLE)).orElse(""));
        boolean known = tried.contains(manner);
        tried.add(manner);
        return known;
    }

    private Result told(Result result, AccountSettings account) {
        return new Result(result.parts(), result.rules(), result.problem().map(problem ->
                refusals.error(problem.field(), "listening-post.error.project.words", "@" + account.handle(), problem.message())));
    }

    private StatusWords.Said said(AccountSettings account, TextRules rules, String template, String key, String statusName,
            String handle) {
        String opening = networks.of(account.id().network()).map(network -> network.opening(handle)).orElse("");
        return words.of(template, new StatusChange(0, key, "", "", statusName, "", "Alex Example", Instant.EPOCH), handle,
                new ReplyComposer(rules).opening(opening));
    }

    /** What is wrong with the links, looked at in what comes out for two requests. */
    private Optional<FieldError> links(String template, List<String> parts, StatusWords.Said other) {
        List<String> others = other instanceof StatusWords.Said.Parts(List<String> texts) ? texts : parts;
        return SpokenLinks.fault(template, parts, others).map(found -> LinkFaults.error(refusals, "words", found));
    }

    private static Result wrong(Optional<TextRules> rules, FieldError problem) {
        return new Result(List.of(), rules, Optional.of(problem));
    }
}
