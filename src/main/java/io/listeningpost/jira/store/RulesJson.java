package io.listeningpost.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The stored form of rules. */
final class RulesJson {

    private RulesJson() {
    }

    static String write(List<Rule> rules) {
        ArrayNode list = Json.list();
        rules.forEach(rule -> write(list.addObject(), rule));
        return Json.write(list);
    }

    private static void write(ObjectNode node, Rule rule) {
        Condition when = rule.when();
        node.put("name", rule.name());
        texts(node, "accounts", when.accounts().stream().map(AccountId::toString).sorted().toList());
        texts(node, "kinds", when.kinds().stream().map(Heard::name).sorted().toList());
        texts(node, "words", when.words());
        texts(node, "languages", when.languages().stream().sorted().toList());
        texts(node, "authors", when.authors().stream().sorted().toList());
        when.followersAtLeast().ifPresent(followers -> node.put("atLeast", followers));
        when.followersAtMost().ifPresent(followers -> node.put("atMost", followers));
        node.put("desk", rule.to().route().serviceDeskId()).put("type", rule.to().route().requestTypeId());
        Json.put(node, "priority", rule.to().priority());
        Json.put(node, "component", rule.to().component());
        Json.put(node, "assignee", rule.to().assignee());
        Json.put(node, "teamField", rule.to().team().map(FieldValue::field));
        Json.put(node, "team", rule.to().team().map(FieldValue::value));
    }

    private static void texts(ObjectNode node, String field, Collection<String> values) {
        ArrayNode list = node.putArray(field);
        values.forEach(list::add);
    }

    static List<Rule> read(String json) {
        List<Rule> rules = new ArrayList<>();
        Json.read(json).forEach(node -> rules.add(rule(node)));
        return rules;
    }

    private static Rule rule(JsonNode node) {
        Set<Heard> kinds = texts(node, "kinds").stream().flatMap(name -> Json.constant(Heard.class, name).stream())
                .collect(Collectors.toSet());
        Condition when = new Condition(
                texts(node, "accounts").stream().map(AccountId::parse).collect(Collectors.toSet()),
                kinds,
                List.copyOf(texts(node, "words")),
                texts(node, "languages"),
                texts(node, "authors"),
                number(node.path("atLeast")),
                number(node.path("atMost")));
        return new Rule(Json.text(node, "name").orElse(""), when, new Destination(
                new Route(node.path("desk").asInt(), node.path("type").asInt()), Json.text(node, "priority"),
                Json.text(node, "component").map(Long::valueOf), Json.text(node, "assignee"),
                Json.text(node, "teamField").flatMap(field -> Json.text(node, "team").map(team -> new FieldValue(field, team)))));
    }

    private static OptionalLong number(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    private static Set<String> texts(JsonNode node, String field) {
        Set<String> texts = new LinkedHashSet<>();
        node.path(field).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
