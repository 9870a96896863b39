package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.HealthLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Health in the table HEALTH. Changes made at the same moment are made one after the other: no failure goes uncounted. */
public final class AoHealthLog implements HealthLog {

    private final Tables tables;

    public AoHealthLog(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public AccountHealth of(AccountId account) {
        return row(account).map(row -> health(account, row)).orElseGet(() -> AccountHealth.unknown(account));
    }

    @Override
    public void wentWell(AccountId account, Instant at, Optional<Gap> gap) {
        change(account, old -> new AccountHealth(account, Optional.of(at), Optional.of(at), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), gap.or(old::gap), old.warning(), old.warnedAt()));
    }

    @Override
    public void failed(AccountId account, Instant at, String trouble, Instant quietUntil) {
        change(account, old -> new AccountHealth(account, Optional.of(at), old.lastGoodAt(), Optional.of(trouble),
                old.troubleSince().or(() -> Optional.of(at)), old.failures() + 1, Optional.of(quietUntil), old.gap(), old.warning(),
                old.warnedAt()));
    }

    @Override
    public void warned(AccountId account, Instant at, String warning) {
        change(account, old -> new AccountHealth(account, old.lastPollAt(), old.lastGoodAt(), old.trouble(), old.troubleSince(),
                old.failures(), old.quietUntil(), old.gap(), Optional.of(warning), Optional.of(at)));
    }

    @Override
    public void reset(AccountId account) {
        change(account, old -> new AccountHealth(account, old.lastPollAt(), old.lastGoodAt(), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), old.gap(), Optional.empty(), Optional.empty()));
    }

    private void change(AccountId account, UnaryOperator<AccountHealth> change) {
        tables.contest(() -> {
            Optional<HealthRow> old = row(account);
            AccountHealth before = old.map(row -> health(account, row)).orElseGet(() -> AccountHealth.unknown(account));
            old.ifPresent(row -> tables.take(HealthRow.class, row.getID()));
            return tables.insert(HealthRow.class, Map.of("ACCOUNT", account.toString(), "BODY", body(change.apply(before))));
        });
    }

    private Optional<HealthRow> row(AccountId account) {
        return tables.one(HealthRow.class, "ACCOUNT = ?", account.toString());
    }

    private static String body(AccountHealth health) {
        ObjectNode body = Json.object().put("failures", health.failures());
        Json.put(body, "lastPollAt", health.lastPollAt());
        Json.put(body, "lastGoodAt", health.lastGoodAt());
        Json.put(body, "trouble", health.trouble());
        Json.put(body, "troubleSince", health.troubleSince());
        Json.put(body, "quietUntil", health.quietUntil());
        Json.put(body, "gapFrom", health.gap().map(Gap::from));
        Json.put(body, "gapTo", health.gap().map(Gap::to));
        Json.put(body, "warning", health.warning());
        Json.put(body, "warnedAt", health.warnedAt());
        return Json.write(body);
    }

    private static AccountHealth health(AccountId account, HealthRow row) {
        JsonNode body = Json.read(row.getBody());
        Optional<Gap> gap = Json.instant(body, "gapFrom").flatMap(from -> Json.instant(body, "gapTo").map(to -> new Gap(from, to)));
        return new AccountHealth(account, Json.instant(body, "lastPollAt"), Json.instant(body, "lastGoodAt"), Json.text(body, "trouble"),
                Json.instant(body, "troubleSince"), body.path("failures").asInt(), Json.instant(body, "quietUntil"), gap,
                Json.text(body, "warning"), Json.instant(body, "warnedAt"));
    }
}
