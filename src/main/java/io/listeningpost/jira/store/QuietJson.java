package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.QuietHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The stored form of when an account says nothing by itself. */
final class QuietJson {

    private QuietJson() {
    }

    static void write(ObjectNode node, Quiet quiet) {
        node.put("most", quiet.most());
        quiet.hours().ifPresent(hours -> {
            node.put("zone", hours.zone().getId()).put("from", hours.from().toString()).put("until", hours.until().toString());
            ArrayNode days = node.putArray("days");
            hours.days().stream().sorted().map(DayOfWeek::name).forEach(days::add);
        });
    }

    /** The usual where it was stored before there was a choice. */
    static Quiet read(JsonNode node) {
        Optional<QuietHours> hours = Json.text(node, "zone").map(zone -> new QuietHours(ZoneId.of(zone), days(node.path("days")),
                LocalTime.parse(node.path("from").asText()), LocalTime.parse(node.path("until").asText())));
        return new Quiet(hours, node.path("most").asInt(Quiet.USUAL_MOST));
    }

    private static Set<DayOfWeek> days(JsonNode list) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        list.forEach(day -> days.add(DayOfWeek.valueOf(day.asText())));
        return days;
    }
}
