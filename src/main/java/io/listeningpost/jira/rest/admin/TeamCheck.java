package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.Difference;
import io.listeningpost.settings.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a form into who may do what, or says everything that is wrong with it at once. Thread-safe. */
final class TeamCheck {

    private static final int MOST_GROUPS = 50;
    private static final int LONGEST_NAME = 255;

    private final Refusals refusals;

    TeamCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    Team read(TeamForm form) {
        List<FieldError> errors = new ArrayList<>();
        Team team = new Team(groups("answerers", form.answerers(), errors), groups("confidants", form.confidants(), errors),
                approval(form.approval(), errors), groups("trainees", orNone(form.trainees()), errors),
                groups("approvers", orNone(form.approvers()), errors), Boolean.TRUE.equals(form.ownApproval()));
        if (team.approval() == Approval.CHOSEN && team.trainees().isEmpty()) {
            errors.add(refusals.error("trainees", "listening-post.error.trainees"));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return team;
    }

    /** What the audit log says of a change. */
    static AuditTrail.Entry entry(AccountSettings account, Team before, Team team) {
        return new AuditTrail.Entry(AuditTrail.Deed.ACCOUNT_CHANGED, "@" + account.handle(), account.id().toString(),
                difference(before, team).of(AuditTrail.Field.TEAM).stream().toList());
    }

    private static Difference difference(Team before, Team team) {
        return new Difference().part("may answer", agents(before.answerers()), agents(team.answerers()))
                .part("may read and write direct messages", agents(before.confidants()), agents(team.confidants()))
                .part("has to be approved", approval(before), approval(team))
                .part("may approve", agents(before.approvers()), agents(team.approvers()))
                .part("may approve their own", before.ownApproval(), team.ownApproval());
    }

    private static String agents(Set<String> groups) {
        return groups.isEmpty() ? "every agent" : String.join(", ", new TreeSet<>(groups));
    }

    private static String approval(Team team) {
        return switch (team.approval()) {
            case NEVER -> "nobody's answers";
            case CHOSEN -> "answers of " + String.join(", ", new TreeSet<>(team.trainees()));
            case ALWAYS -> "everybody's answers";
        };
    }

    private static List<@Nullable String> orNone(@Nullable List<@Nullable String> names) {
        return names == null ? List.of() : names;
    }

    private Approval approval(@Nullable String word, List<FieldError> errors) {
        Optional<Approval> rule = Stream.of(Approval.values())
                .filter(each -> each.name().equalsIgnoreCase(word == null ? Approval.NEVER.name() : word)).findFirst();
        if (rule.isEmpty()) {
            errors.add(refusals.error("approval", "listening-post.error.approval"));
        }
        return rule.orElse(Approval.NEVER);
    }

    private Set<String> groups(String field, @Nullable List<@Nullable String> names, List<FieldError> errors) {
        Set<String> groups = new TreeSet<>();
        if (names == null || names.size() > MOST_GROUPS) {
            errors.add(refusals.error(field, "listening-post.error.groups", MOST_GROUPS));
            return groups;
        }
        for (String name : names) {
            String group = name == null ? "" : name.strip();
            if (group.isEmpty() || group.length() > LONGEST_NAME) {
                errors.add(refusals.error(field, "listening-post.error.group", LONGEST_NAME));
                return groups;
            }
            groups.add(group);
        }
        return groups;
    }
}
