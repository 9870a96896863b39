package io.listeningpost.sandbox.desk.picker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.people.Permissions;
import io.listeningpost.sandbox.desk.people.Users;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /rest/api/2/user/picker}: the active users whose login, e-mail address, or a word of whose name begins with the query, by
 * name; 50 unless asked for another number, 1,000 at most.
 */
public final class UserPicker extends Picker {

    /** Where Jira answers it. */
    public static final String PATH = "/rest/api/2/user/picker";
    private static final long serialVersionUID = 1L;
    private static final int USUALLY = 50;
    private static final int AT_MOST = 1_000;

    private final transient Permissions permissions;

    /** Reads the users afresh each time. */
    public UserPicker(Users users, Permissions permissions) {
        super(users);
        this.permissions = permissions;
    }

    @Override
    Optional<ObjectNode> answer(DeskUser who, @Nullable String query, @Nullable Integer most, List<String> excluded) {
        if (query == null) {
            return Optional.empty();
        }
        boolean browses = permissions.browsesUsers(who);
        List<DeskUser> found = browses ? found(query) : users.byName(query).filter(DeskUser::active).stream().toList();
        int limit = !browses ? 1 : most == null || most < 0 ? USUALLY : Math.min(AT_MOST, most);
        ObjectNode answer = json();
        ArrayNode list = answer.putArray("users");
        found.stream().filter(user -> !excluded.contains(user.login())).limit(limit).forEach(user -> list.addObject()
                .put("name", user.login()).put("key", user.key()).put("html", html(user, query)).put("displayName", user.displayName()));
        return Optional.of(answer.put("total", found.size())
                .put("header", "Showing " + list.size() + " of " + found.size() + " matching users"));
    }

    private List<DeskUser> found(String query) {
        String sought = query.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty()) {
            return List.of();
        }
        return users.all().stream().filter(DeskUser::active).filter(user -> words(user).anyMatch(word -> word.startsWith(sought)))
                .sorted(Comparator.comparing(DeskUser::displayName, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static Stream<String> words(DeskUser user) {
        String name = user.displayName().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(user.login().toLowerCase(Locale.ROOT), user.email().toLowerCase(Locale.ROOT), name),
                Arrays.stream(name.split("\\s+")));
    }

    private static String html(DeskUser user, String query) {
        return Marked.in(user.displayName(), query, "strong") + " - " + Marked.in(user.email(), query, "strong")
                + " (" + Marked.in(user.login(), query, "strong") + ")";
    }
}
