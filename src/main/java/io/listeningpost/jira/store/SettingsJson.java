package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The stored form of an account's settings. */
final class SettingsJson {

    private SettingsJson() {
    }

    static String write(AccountSettings settings) {
        ObjectNode node = Json.object()
                .put("handle", settings.handle())
                .put("name", settings.name())
                .put("state", settings.state().name())
                .put("speaker", settings.speaker())
                .put("linkedAt", settings.linkedAt().toString())
                .put("importFrom", settings.importFrom().toString())
                .put("graceMillis", settings.grace().toMillis());
        settings.route().ifPresent(route -> node.putObject("route")
                .put("desk", route.serviceDeskId())
                .put("type", route.requestTypeId()));
        ArrayNode speeches = node.putArray("speeches");
        settings.speeches().forEach(speech -> SpeechJson.write(speeches.addObject(), speech));
        Json.put(node, "reopen", settings.reopenAction());
        HearingJson.write(node.putObject("hearing"), settings.hearing());
        ObjectNode budget = node.putObject("budget").put("ownsApp", settings.budget().ownsApp());
        settings.budget().daily().ifPresent(micros -> budget.put("daily", micros));
        settings.budget().monthly().ifPresent(micros -> budget.put("monthly", micros));
        settings.automation().ifPresent(given -> node.putObject("automation")
                .put("by", given.by()).put("at", given.at().toString()).put("operator", given.operator()));
        WordingJson.write(node.putObject("wording"), settings.wording());
        QuietJson.write(node.putObject("quiet"), settings.quiet());
        ObjectNode edits = node.putObject("edits");
        new TreeMap<>(settings.edits()).forEach((drawer, edit) -> EditJson.write(edits.putObject(drawer.name()), edit));
        return Json.write(node);
    }

    static AccountSettings read(AccountId id, String json) {
        JsonNode node = Json.read(json);
        Instant linkedAt = Json.instant(node, "linkedAt").orElse(Instant.EPOCH);
        return new AccountSettings(
                id,
                Json.text(node, "handle").orElse(id.userId()),
                Json.text(node, "name").orElse(""),
                // a state of a later version: neither poll nor speak until an admin says so
                Json.constant(node, "state", AccountState.PAUSED),
                Json.text(node, "speaker").orElse(""),
                linkedAt,
                Json.instant(node, "importFrom").orElse(linkedAt),
                Optional.ofNullable(node.get("route"))
                        .map(route -> new Route(route.path("desk").asInt(), route.path("type").asInt())),
                speeches(node),
                Duration.ofMillis(node.path("graceMillis").asLong(60_000)),
                Json.text(node, "reopen"),
                HearingJson.read(node.path("hearing")),
                budget(node.path("budget")),
                automation(node.path("automation")),
                WordingJson.read(node.path("wording")),
                QuietJson.read(node.path("quiet")),
                edits(node.path("edits")));
    }

    private static Map<Drawer, Edit> edits(JsonNode node) {
        Map<Drawer, Edit> edits = new EnumMap<>(Drawer.class);
        node.properties().forEach(each -> Json.constant(Drawer.class, each.getKey())
                .ifPresent(drawer -> EditJson.read(each.getValue()).ifPresent(edit -> edits.put(drawer, edit))));
        return edits;
    }

    private static Budget budget(JsonNode node) {
        return new Budget(node.path("ownsApp").asBoolean(), micros(node.path("daily")), micros(node.path("monthly")));
    }

    private static OptionalLong micros(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    private static Optional<Acknowledgement> automation(JsonNode node) {
        return Json.text(node, "by").map(by -> new Acknowledgement(
                by, Json.instant(node, "at").orElse(Instant.EPOCH), Json.text(node, "operator").orElse("")));
    }

    private static List<Speech> speeches(JsonNode node) {
        List<Speech> speeches = new ArrayList<>();
        node.path("speeches").forEach(speech -> speeches.add(SpeechJson.read(speech)));
        return speeches;
    }
}
