package io.listeningpost.jira.field;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;

/** Says facts to whoever looks: in their language and, for moments, in their time zone. Thread-safe. */
public final class FieldWords {

    private final I18nResolver i18n;
    private final JiraAuthenticationContext reader;
    private final SocialNetworks networks;
    private final Accounts accounts;
    private final JiraDates dates;
    private final ShortMemory<AccountId, String> handles;

    public FieldWords(I18nResolver i18n, JiraAuthenticationContext reader, SocialNetworks networks, Accounts accounts, JiraDates dates,
            Clock clock) {
        this.i18n = i18n;
        this.reader = reader;
        this.networks = networks;
        this.accounts = accounts;
        this.dates = dates;
        this.handles = new ShortMemory<>(clock);
    }

    String network(Network network) {
        return networks.of(network).map(SocialNetwork::displayName).orElse(network.key());
    }

    /** Our handle there; what JQL knows it by when the account is linked no more. */
    String account(AccountId account) {
        return handles.of(account, id -> accounts.find(id).map(AccountSettings::handle)).map(FieldWords::handle).orElse(account.toString());
    }

    static String handle(String handle) {
        return "@" + handle;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(reader.getLocale()).format(number);
    }

    String moment(Instant at) {
        return dates.format(at, reader.getLocale());
    }

    String waitsFor(boolean us) {
        return i18n.getText(us ? "listening-post.field.turn.us" : "listening-post.field.turn.them");
    }

    String failed(int replies) {
        return replies == 1 ? i18n.getText("listening-post.field.failed.one")
                : i18n.getText("listening-post.field.failed.many", number(replies));
    }
}
