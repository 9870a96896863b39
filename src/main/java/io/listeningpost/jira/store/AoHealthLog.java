package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Breaker;
import io.listeningpost.health.HealthLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.Query;

/** Health in the table HEALTH. Changes made at the same moment are made one after the other: no failure goes uncounted. */
public final class AoHealthLog implements HealthLog {

    private final Tables tables;

    public AoHealthLog(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public AccountHealth of(AccountId account) {
        return row(account).map(row -> HealthJson.read(account, row.getBody())).orElseGet(() -> AccountHealth.unknown(account));
    }

    @Override
    public List<AccountHealth> all() {
        // read whole: a row an account
        return tables.list(HealthRow.class, Query.select()).stream()
                .map(row -> HealthJson.read(AccountId.parse(row.getAccount()), row.getBody()))
                .toList();
    }

    @Override
    public void wentWell(AccountId account, Instant at, Optional<Gap> gap) {
        change(account, old -> old.wentWell(at, gap));
    }

    @Override
    public void failed(AccountId account, Instant at, String trouble, Instant quietUntil) {
        change(account, old -> old.failed(at, trouble, quietUntil));
    }

    @Override
    public void warned(AccountId account, Instant at, String warning) {
        change(account, old -> old.warned(at, warning));
    }

    @Override
    public Breaker replyRefused(AccountId account, Instant at, long reply, String why) {
        return change(account, old -> old.replyRefused(at, reply, why)).breaker().orElseThrow();
    }

    @Override
    public void replyTaken(AccountId account) {
        change(account, AccountHealth::replyTaken);
    }

    @Override
    public void endQuiet(AccountId account) {
        change(account, AccountHealth::quietEnded);
    }

    @Override
    public void reset(AccountId account) {
        change(account, AccountHealth::reset);
    }

    private AccountHealth change(AccountId account, UnaryOperator<AccountHealth> change) {
        return tables.contest(() -> {
            Optional<HealthRow> old = row(account);
            AccountHealth changed = change.apply(
                    old.map(row -> HealthJson.read(account, row.getBody())).orElseGet(() -> AccountHealth.unknown(account)));
            old.ifPresent(row -> tables.take(HealthRow.class, row.getID()));
            tables.insert(HealthRow.class, Map.of("ACCOUNT", account.toString(), "BODY", HealthJson.write(changed)));
            return changed;
        });
    }

    private Optional<HealthRow> row(AccountId account) {
        return tables.one(HealthRow.class, "ACCOUNT = ?", account.toString());
    }
}
