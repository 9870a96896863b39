package io.listeningpost.mentions;

import io.listeningpost.digest.Sha256;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.social.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Blocked authors of whom the audit trail tells for which account somebody was blocked or heard again. The trail keeps no author, because
 * nobody is ever taken out of it: a sign made of their id shows which entries are about the same one.
 */
public final class AuditedBlockedAuthors implements BlockedAuthors {

    private static final int BYTES = 6;

    private final BlockedAuthors blocked;
    private final Accounts accounts;
    private final AuditTrail trail;

    public AuditedBlockedAuthors(BlockedAuthors blocked, Accounts accounts, AuditTrail trail) {
        this.blocked = blocked;
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public boolean block(BlockedAuthor author) {
        boolean fresh = blocked.block(author);
        if (fresh) {
            tell(AuditTrail.Deed.AUTHOR_BLOCKED, author.account(), author.userId());
        }
        return fresh;
    }

    @Override
    public boolean unblock(AccountId account, String userId) {
        boolean known = blocked.unblock(account, userId);
        if (known) {
            tell(AuditTrail.Deed.AUTHOR_UNBLOCKED, account, userId);
        }
        return known;
    }

    @Override
    public Optional<BlockedAuthor> find(AccountId account, String userId) {
        return blocked.find(account, userId);
    }

    @Override
    public List<BlockedAuthor> ofAccount(AccountId account, int limit) {
        return blocked.ofAccount(account, limit);
    }

    private void tell(AuditTrail.Deed deed, AccountId account, String userId) {
        String name = accounts.find(account).map(AccountSettings::handle).map(handle -> "@" + handle).orElseGet(account::toString);
        trail.add(new AuditTrail.Entry(deed, name, Sha256.hex(account.network().key() + " " + userId, BYTES), List.of()));
    }
}
