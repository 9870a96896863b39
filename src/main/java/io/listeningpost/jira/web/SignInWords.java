package io.listeningpost.jira.web;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.LinkOutcome;
import io.listeningpost.settings.Receipt;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.SignInEnd;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Moments;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.io.Serializable;
import java.util.Optional;

/** What came of signing in, in the words and the language of whoever did. Thread-safe. */
public final class SignInWords {

    private final SocialNetworks networks;
    private final I18nResolver i18n;

    public SignInWords(SocialNetworks networks, I18nResolver i18n) {
        this.networks = networks;
        this.i18n = i18n;
    }

    Receipt receipt(String userKey, SignInEnd end) {
        return switch (end) {
            case SignInEnd.Asked(Network network, LinkOutcome.Linked(AccountSettings account, boolean again)) ->
                    new Receipt(userKey, true, text(again ? "listening-post.admin.linked-again" : "listening-post.admin.linked",
                            "@" + account.handle()), Optional.of(account.id()));
            case SignInEnd.Asked(Network network, LinkOutcome.OtherAccount(AccountId expected, AccountId found, String handle)) ->
                    new Receipt(userKey, false, text("listening-post.sign-in.other-account", name(network), handle), Optional.of(expected));
            case SignInEnd.Asked(Network network, LinkOutcome.Invalid invalid) -> bad(userKey, invalid.reason());
            case SignInEnd.Asked(Network network, LinkOutcome.BeingForgotten(Removal removal)) ->
                    bad(userKey, text("listening-post.error.being-forgotten", removal.handle()));
            case SignInEnd.Asked(Network network, LinkOutcome.RemovedMeanwhile(String handle)) ->
                    bad(userKey, text("listening-post.error.removed-meanwhile", "@" + handle));
            case SignInEnd.Asked(Network network, LinkOutcome.NotIdentified(SocialFailure failure)) ->
                    bad(userKey, failed(name(network), failure));
            case SignInEnd.NotFinished(Network network, SocialFailure.Unauthorized(String detail)) ->
                    bad(userKey, text("listening-post.sign-in.late", name(network), detail));
            case SignInEnd.NotFinished(Network network, SocialFailure failure) -> bad(userKey, failed(name(network), failure));
            case SignInEnd.Declined(Network network) -> bad(userKey, text("listening-post.sign-in.declined", name(network)));
            case SignInEnd.Over() -> bad(userKey, text("listening-post.sign-in.over"));
            case SignInEnd.SomebodyElses() -> bad(userKey, text("listening-post.sign-in.somebody-elses"));
        };
    }

    /** Something broke on our side; the incident stands in the log. */
    Receipt broke(String userKey, String incident) {
        return bad(userKey, text("listening-post.error.incident", incident));
    }

    private String failed(String name, SocialFailure failure) {
        return switch (failure) {
            case SocialFailure.Unauthorized(String detail) -> text("listening-post.error.keys", name, detail);
            case SocialFailure.RateLimited limited -> text("listening-post.error.rate-limited", name, Moments.told(limited.until()));
            case SocialFailure.OutOfCredit(String detail) -> text("listening-post.error.credit", name, detail);
            case SocialFailure.Refused refused -> text("listening-post.error.sign-in", name, refused.detail());
            case SocialFailure.Unavailable(String detail) -> text("listening-post.error.unavailable", name, detail);
            case SocialFailure.Unknown(String detail) -> text("listening-post.error.unavailable", name, detail);
        };
    }

    private static Receipt bad(String userKey, String text) {
        return new Receipt(userKey, false, text, Optional.empty());
    }

    private String text(String key, Serializable... arguments) {
        return i18n.getText(key, arguments);
    }

    private String name(Network network) {
        return networks.of(network).map(SocialNetwork::displayName).orElse(network.key());
    }
}
