package io.listeningpost.sandbox.desk.picker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.people.Permissions;
import io.listeningpost.sandbox.desk.people.Users;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /rest/api/2/groups/picker}: the groups with the query in their names, sorted; 20 unless asked for another number, and all for
 * an empty query.
 */
public final class GroupPicker extends Picker {

    /** Where Jira answers it. */
    public static final String PATH = "/rest/api/2/groups/picker";
    private static final long serialVersionUID = 1L;
    private static final int USUALLY = 20;

    private final transient Permissions permissions;

    /** Reads the groups afresh each time. */
    public GroupPicker(Users users, Permissions permissions) {
        super(users);
        this.permissions = permissions;
    }

    @Override
    Optional<ObjectNode> answer(DeskUser who, @Nullable String query, @Nullable Integer most, List<String> excluded) {
        String sought = query == null ? "" : query;
        List<String> found = users.groupNames().stream().filter(name -> permissions.browsesUsers(who)
                ? name.toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT)) : name.equalsIgnoreCase(sought))
                .filter(name -> !excluded.contains(name)).toList();
        ObjectNode answer = json();
        ArrayNode list = answer.putArray("groups");
        found.stream().limit(most == null ? USUALLY : Math.max(0, most)).forEach(name -> list.addObject().put("name", name)
                .put("html", Marked.in(name, sought, "b")).putArray("labels"));
        return Optional.of(answer.put("header", "Showing " + list.size() + " of " + found.size() + " matching groups")
                .put("total", found.size()));
    }
}
