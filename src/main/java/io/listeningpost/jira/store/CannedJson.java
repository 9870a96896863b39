package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.social.AccountId;
import java.util.ArrayList;
import java.util.List;

/** The stored form of canned answers. */
final class CannedJson {

    private CannedJson() {
    }

    static String write(List<CannedAnswer> answers) {
        ArrayNode list = Json.list();
        answers.forEach(answer -> {
            ObjectNode node = list.addObject().put("title", answer.title()).put("text", answer.text());
            Json.put(node, "account", answer.account().map(AccountId::toString));
        });
        return Json.write(list);
    }

    static List<CannedAnswer> read(String json) {
        List<CannedAnswer> answers = new ArrayList<>();
        Json.read(json).forEach(node -> answers.add(new CannedAnswer(Json.text(node, "title").orElse(""),
                Json.text(node, "text").orElse(""), Json.text(node, "account").map(AccountId::parse))));
        return answers;
    }
}
