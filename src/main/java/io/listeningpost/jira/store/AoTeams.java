package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Teams in the table TEAM. */
public final class AoTeams implements Teams {

    private final Tables tables;

    public AoTeams(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Team of(AccountId account) {
        return row(account).map(AoTeams::read).orElse(Team.EVERY_AGENT);
    }

    @Override
    public void save(AccountId account, Team team) {
        tables.contest(() -> replace(account, row(account), team, Optional.empty()));
    }

    @Override
    public Team change(AccountId account, Edit edit, UnaryOperator<Team> change) {
        return tables.contest(() -> {
            Optional<TeamRow> old = row(account);
            Team before = old.map(AoTeams::read).orElse(Team.EVERY_AGENT);
            Team after = change.apply(before);
            if (!after.equals(before)) {
                replace(account, old, after, Optional.of(edit));
            }
            return after;
        });
    }

    @Override
    public Optional<Edit> lastEdit(AccountId account) {
        return row(account).flatMap(row -> EditJson.read(Json.read(row.getBody()).path("edit")));
    }

    private TeamRow replace(AccountId account, Optional<TeamRow> old, Team team, Optional<Edit> edit) {
        old.ifPresent(row -> tables.take(TeamRow.class, row.getID()));
        return tables.insert(TeamRow.class, Map.of("ACCOUNT", account.toString(), "BODY", write(team, edit)));
    }

    private Optional<TeamRow> row(AccountId account) {
        return tables.one(TeamRow.class, "ACCOUNT = ?", account.toString());
    }

    private static String write(Team team, Optional<Edit> edit) {
        ObjectNode body = Json.object();
        edit.ifPresent(known -> EditJson.write(body.putObject("edit"), known));
        write(body.putArray("answerers"), team.answerers());
        write(body.putArray("confidants"), team.confidants());
        body.put("approval", team.approval().name()).put("ownApproval", team.ownApproval());
        write(body.putArray("trainees"), team.trainees());
        write(body.putArray("approvers"), team.approvers());
        return Json.write(body);
    }

    private static void write(ArrayNode array, Set<String> groups) {
        new TreeSet<>(groups).forEach(array::add);
    }

    private static Team read(TeamRow row) {
        JsonNode body = Json.read(row.getBody());
        return new Team(groups(body.path("answerers")), groups(body.path("confidants")),
                // a rule of a later version: nothing goes out without a second look
                body.has("approval") ? Json.constant(body, "approval", Approval.ALWAYS) : Approval.NEVER,
                groups(body.path("trainees")), groups(body.path("approvers")), body.path("ownApproval").asBoolean());
    }

    private static Set<String> groups(JsonNode array) {
        Set<String> groups = new TreeSet<>();
        array.forEach(group -> groups.add(group.asText()));
        return groups;
    }
}
