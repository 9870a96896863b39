package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.insight.Became;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Said;
import io.listeningpost.insight.Waits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The figures of a day as JSON; what is not there is nought. */
final class DayJson {

    private DayJson() {
    }

    static String write(DayFigures day) {
        ObjectNode body = Json.object()
                .put("opened", day.became().opened())
                .put("commented", day.became().commented())
                .put("nothing", day.became().nothing())
                .put("waiting", day.became().waiting())
                .put("people", day.said().byPeople())
                .put("status", day.said().byStatus())
                .put("failed", day.said().failed())
                .put("posts", day.longest().posts())
                .put("replies", day.longest().replies());
        ObjectNode waits = body.putObject("waits");
        day.said().waits().bySteps().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(step -> waits.put(step.getKey().toString(), step.getValue()));
        return Json.write(body);
    }

    static DayFigures read(DayRow row) {
        JsonNode body = Json.read(row.getFigures());
        Map<Integer, Integer> waits = new HashMap<>();
        body.path("waits").properties().forEach(step -> waits.put(Integer.parseInt(step.getKey()), step.getValue().asInt()));
        return new DayFigures(LocalDate.ofEpochDay(row.getEpochDay()),
                new Became(count(body, "opened"), count(body, "commented"), count(body, "nothing"), count(body, "waiting")),
                new Said(count(body, "people"), count(body, "status"), count(body, "failed"), new Waits(waits)),
                new Queue(count(body, "posts"), count(body, "replies")));
    }

    private static int count(JsonNode body, String name) {
        return body.path(name).asInt();
    }
}
