package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The stored form of a source's health. */
final class SourceJson {

    private SourceJson() {
    }

    static String write(SourceHealth health) {
        ObjectNode body = Json.object()
                .put("source", health.source())
                .put("since", health.since().toString())
                .put("eager", health.eager())
                .put("failures", health.failures());
        Json.put(body, "askedAt", health.askedAt());
        Json.put(body, "goodAt", health.goodAt());
        Json.put(body, "trouble", health.trouble());
        Json.put(body, "troubleSince", health.troubleSince());
        Json.put(body, "quietUntil", health.quietUntil());
        ArrayNode missed = body.putArray("missed");
        health.missed().forEach(each -> missed.addObject()
                .put("from", each.gap().from().toString())
                .put("to", each.gap().to().toString())
                .put("noticedAt", each.noticedAt().toString()));
        return Json.write(body);
    }

    static SourceHealth read(SourceRow row) {
        JsonNode body = Json.read(row.getBody());
        return new SourceHealth(
                AccountId.parse(row.getAccount()),
                Json.text(body, "source").orElse(""),
                Json.instant(body, "since").orElse(Instant.EPOCH),
                Json.instant(body, "askedAt"),
                Json.instant(body, "goodAt"),
                body.path("eager").asBoolean(),
                Json.text(body, "trouble"),
                Json.instant(body, "troubleSince"),
                body.path("failures").asInt(),
                Json.instant(body, "quietUntil"),
                missed(body.path("missed")));
    }

    private static List<SourceHealth.Missed> missed(JsonNode list) {
        List<SourceHealth.Missed> missed = new ArrayList<>();
        for (JsonNode each : list) {
            missed.add(new SourceHealth.Missed(
                    new Gap(Json.instant(each, "from").orElseThrow(), Json.instant(each, "to").orElseThrow()),
                    Json.instant(each, "noticedAt").orElse(Instant.EPOCH)));
        }
        return missed;
    }
}
