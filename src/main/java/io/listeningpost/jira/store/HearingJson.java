package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.Opener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The stored form of what an account hears. */
final class HearingJson {

    private HearingJson() {
    }

    static void write(ObjectNode node, Hearing hearing) {
        ArrayNode opens = node.putArray("opens");
        hearing.opens().forEach(opener -> opens.add(opener.name()));
        node.put("quotes", hearing.quotes())
                .put("direct", hearing.direct())
                .put("photos", hearing.photos())
                .put("recheckDays", hearing.recheckDays())
                .put("silenceHours", hearing.silenceHours())
                .put("events", hearing.events());
        ArrayNode searches = node.putArray("searches");
        hearing.searches().forEach(search ->
                searches.addObject().put("id", search.id()).put("name", search.name()).put("expression", search.expression()));
    }

    /** What an account hears that was stored before there was a choice. */
    static Hearing read(JsonNode node) {
        if (!node.isObject()) {
            return Hearing.FIRST;
        }
        return new Hearing(
                opens(node.path("opens")),
                node.path("quotes").asBoolean(),
                node.path("direct").asBoolean(),
                searches(node.path("searches")),
                node.path("photos").asBoolean(),
                Math.clamp(node.path("recheckDays").asInt(), 0, Hearing.MOST_RECHECK_DAYS),
                Math.clamp(node.path("silenceHours").asInt(Hearing.USUAL_SILENCE_HOURS), 0, Hearing.MOST_SILENCE_HOURS),
                node.path("events").asBoolean());
    }

    /** A kind that a later version knows is not ours to open by. */
    private static Set<Opener> opens(JsonNode list) {
        Set<Opener> opens = new HashSet<>();
        list.forEach(name -> Arrays.stream(Opener.values()).filter(opener -> opener.name().equals(name.asText())).forEach(opens::add));
        return opens;
    }

    private static List<KeywordSearch> searches(JsonNode list) {
        List<KeywordSearch> searches = new ArrayList<>();
        for (JsonNode search : list) {
            searches.add(new KeywordSearch(
                    Json.text(search, "id").orElseThrow(),
                    Json.text(search, "name").orElse(""),
                    Json.text(search, "expression").orElse("")));
        }
        return searches;
    }
}
