package io.listeningpost.jira.rest.admin;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.AgentRights.InProject;
import io.listeningpost.jira.rest.Texts;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what a rule sets and requests will hardly take. Nothing of that is refused: what a list offers depends on the request type, and
 * who may be assigned on a scheme that nobody tells us. Thread-safe.
 */
public final class RuleDoubts {

    private final DeskCatalog desks;
    private final DetailCatalog details;
    private final People people;
    private final AgentRights rights;
    private final Texts texts;

    public RuleDoubts(DeskCatalog desks, DetailCatalog details, People people, AgentRights rights, Texts texts) {
        this.desks = desks;
        this.details = details;
        this.people = people;
        this.rights = rights;
        this.texts = texts;
    }

    Once once() {
        return new Once();
    }

    /** For the rules of one answer: of many that name the same list it is asked once. For one thread. */
    final class Once {

        private final Map<String, List<String>> offered = new HashMap<>();

        /** In the caller's language. */
        List<String> of(Destination to) {
            List<String> doubts = new ArrayList<>();
            int desk = to.route().serviceDeskId();
            to.assignee().filter(key -> desks.projectKey(desk).filter(it -> rights.inProject(key, it) != InProject.AGENT).isPresent())
                    .flatMap(people::byKey).map(person -> texts.of("listening-post.routing.doubt.assignee", person.displayName()))
                    .ifPresent(doubts::add);
            unoffered(desk, to.team()).map(team -> texts.of("listening-post.routing.doubt.team", team)).ifPresent(doubts::add);
            return doubts;
        }

        private Optional<String> unoffered(int desk, Optional<FieldValue> team) {
            return team.filter(value -> {
                List<String> known = offered.computeIfAbsent(desk + " " + value.field(), key -> details.teams(value.field(), desk));
                return !known.isEmpty() && known.stream().noneMatch(value.value()::equalsIgnoreCase);
            }).map(FieldValue::value);
        }
    }
}
