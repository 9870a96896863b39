package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Breaker;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of an account's health. */
final class HealthJson {

    private HealthJson() {
    }

    static String write(AccountHealth health) {
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
        health.breaker().ifPresent(breaker -> put(body.putObject("breaker"), breaker));
        return Json.write(body);
    }

    private static void put(ObjectNode node, Breaker breaker) {
        ArrayNode refused = node.put("why", breaker.why()).put("since", breaker.since().toString()).put("openings", breaker.openings())
                .putArray("refused");
        breaker.refused().forEach(refused::add);
        Json.put(node, "until", breaker.until());
    }

    static AccountHealth read(AccountId account, String json) {
        JsonNode body = Json.read(json);
        Optional<Gap> gap = Json.instant(body, "gapFrom").flatMap(from -> Json.instant(body, "gapTo").map(to -> new Gap(from, to)));
        return new AccountHealth(account, Json.instant(body, "lastPollAt"), Json.instant(body, "lastGoodAt"), Json.text(body, "trouble"),
                Json.instant(body, "troubleSince"), body.path("failures").asInt(), Json.instant(body, "quietUntil"), gap,
                Json.text(body, "warning"), Json.instant(body, "warnedAt"), breaker(body.path("breaker")));
    }

    private static Optional<Breaker> breaker(JsonNode node) {
        List<Long> refused = new ArrayList<>();
        node.path("refused").forEach(reply -> refused.add(reply.asLong()));
        return Json.instant(node, "since").map(since -> new Breaker(
                refused, Json.text(node, "why").orElse(""), since, node.path("openings").asInt(), Json.instant(node, "until")));
    }
}
