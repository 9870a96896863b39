package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.Placeholders;
import io.listeningpost.reply.ReplyComposer;
import io.listeningpost.reply.RequestWords;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.TextRules;
import io.listeningpost.status.SpokenLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills a canned answer for an example request and lays it out as it would be published. Thread-safe. */
public final class CannedTrial {

    static final int LONGEST_TEXT = 2_000;

    private static final RequestWords OTHER = new RequestWords("XY-9", "somebody.else", "Sam Sample", "Closed");

    private final SocialNetworks networks;
    private final Accounts accounts;
    private final WordsRenderer renderer;
    private final Refusals refusals;

    public CannedTrial(SocialNetworks networks, Accounts accounts, WordsRenderer renderer, Refusals refusals) {
        this.networks = networks;
        this.accounts = accounts;
        this.renderer = renderer;
        this.refusals = refusals;
    }

    /** The posts as published, without signature, and what is wrong with the text if anything is. */
    record Result(List<String> parts, Optional<TextRules> rules, Optional<FieldError> problem) {
    }

    /** Wrong is what nobody could send: the error then names this field. For all accounts the shortest posts count. */
    Result run(String field, String text, Optional<AccountId> account) {
        Optional<TextRules> rules = rules(account);
        if (text.isBlank()) {
            return wrong(rules, refusals.error(field, "listening-post.error.canned.text-empty"));
        }
        if (text.length() > LONGEST_TEXT) {
            return wrong(rules, refusals.error(field, "listening-post.error.words-long", LONGEST_TEXT));
        }
        List<String> unknown = Placeholders.unknown(text);
        if (!unknown.isEmpty()) {
            return wrong(rules, refusals.error(field,
                    unknown.size() == 1 ? "listening-post.error.canned.placeholder" : "listening-post.error.canned.placeholders",
                    String.join(", ", unknown), String.join(", ", RequestWords.PLACEHOLDERS)));
        }
        return switch (renderer.render(text, RequestWords.EXAMPLE.all())) {
            case WordsRenderer.Rendered.Wrong(String reason) ->
                    wrong(rules, refusals.error(field, "listening-post.error.words", refusals.told(reason)));
            case WordsRenderer.Rendered.Text(String filled) when filled.isBlank() ->
                    wrong(rules, refusals.error(field, "listening-post.error.canned.filled-empty"));
            case WordsRenderer.Rendered.Text(String filled) -> links(field, text, filled)
                    .map(problem -> wrong(rules, problem))
                    .orElseGet(() -> rules.map(known -> laidOut(field, filled, known))
                            .orElseGet(() -> new Result(List.of(filled), rules, Optional.empty())));
        };
    }

    /** What is wrong with the links, looked at in what comes out for two requests, as with the words of a status. */
    private Optional<FieldError> links(String field, String text, String filled) {
        String other = renderer.render(text, OTHER.all()) instanceof WordsRenderer.Rendered.Text(String words) ? words : filled;
        return SpokenLinks.fault(text, List.of(filled), List.of(other)).map(found -> LinkFaults.error(refusals, field, found));
    }

    private Result laidOut(String field, String filled, TextRules rules) {
        return switch (new ReplyComposer(rules).compose(filled)) {
            case ReplyComposer.Composed.Parts(List<String> parts) -> new Result(parts, Optional.of(rules), Optional.empty());
            case ReplyComposer.Composed.Empty() ->
                    wrong(Optional.of(rules), refusals.error(field, "listening-post.error.canned.filled-empty"));
            case ReplyComposer.Composed.TooLong() ->
                    wrong(Optional.of(rules), refusals.error(field, "listening-post.error.canned.filled-long", ReplyComposer.MOST_PARTS));
        };
    }

    /** Empty only while no network is known at all. */
    private Optional<TextRules> rules(Optional<AccountId> account) {
        Set<Network> heard = account.map(Set::of).orElseGet(() -> accounts.all().stream().map(AccountSettings::id)
                .collect(Collectors.toSet())).stream().map(AccountId::network).collect(Collectors.toSet());
        return networks.all().stream().filter(network -> heard.isEmpty() || heard.contains(network.network()))
                .map((SocialNetwork network) -> network.capabilities().text()).min(Comparator.comparingInt(TextRules::limit));
    }

    private static Result wrong(Optional<TextRules> rules, FieldError problem) {
        return new Result(List.of(), rules, Optional.of(problem));
    }
}
