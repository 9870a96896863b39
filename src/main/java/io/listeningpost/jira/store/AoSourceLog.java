package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.Query;

/** The health of sources in the table SOURCE. */
public final class AoSourceLog implements SourceLog {

    private final Tables tables;

    public AoSourceLog(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Optional<SourceHealth> of(AccountId account, String source) {
        return row(account, source).map(SourceJson::read);
    }

    @Override
    public List<SourceHealth> ofAccount(AccountId account) {
        return tables.list(SourceRow.class, Query.select().where("ACCOUNT = ?", account.toString())).stream()
                .map(SourceJson::read)
                .sorted(Comparator.comparing(SourceHealth::source))
                .toList();
    }

    @Override
    public List<SourceHealth> all() {
        // read whole: a few rows an account
        return tables.list(SourceRow.class, Query.select()).stream().map(SourceJson::read).toList();
    }

    @Override
    public void starts(AccountId account, String source, Instant since) {
        change(account, source, since, old -> old.startingAt(since));
    }

    @Override
    public void wentWell(AccountId account, String source, Instant at, boolean more, Optional<Gap> gap) {
        change(account, source, at, old -> old.wentWell(at, more, gap));
    }

    @Override
    public void failed(AccountId account, String source, Instant at, String trouble, Instant quietUntil) {
        change(account, source, at, old -> old.failed(at, trouble, quietUntil));
    }

    @Override
    public void rests(AccountId account, String source, Instant at, String reason) {
        change(account, source, at, old -> old.resting(at, reason));
    }

    @Override
    public void hurry(AccountId account) {
        ofAccount(account).forEach(each -> tables.contest(() -> row(account, each.source())
                .map(row -> replace(Optional.of(row), SourceJson.read(row).hurried()))));
    }

    @Override
    public void ended(AccountId account, String source) {
        tables.delete(SourceRow.class, "SOURCE_KEY = ?", Keys.of(account, source));
    }

    private void change(AccountId account, String source, Instant since, UnaryOperator<SourceHealth> change) {
        tables.contest(() -> {
            Optional<SourceRow> old = row(account, source);
            SourceHealth before = old.map(SourceJson::read).orElseGet(() -> SourceHealth.starting(account, source, since));
            return replace(old, change.apply(before));
        });
    }

    private SourceRow replace(Optional<SourceRow> old, SourceHealth health) {
        old.ifPresent(row -> tables.take(SourceRow.class, row.getID()));
        return tables.insert(SourceRow.class, Map.of(
                "SOURCE_KEY", Keys.of(health.account(), health.source()),
                "ACCOUNT", health.account().toString(),
                "BODY", SourceJson.write(health)));
    }

    private Optional<SourceRow> row(AccountId account, String source) {
        return tables.one(SourceRow.class, "SOURCE_KEY = ?", Keys.of(account, source));
    }
}
