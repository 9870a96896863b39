package io.listeningpost.sandbox.desk.people;

import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.host.LoginDirectory;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody who has a login. Thread-safe; reads the database each time, so a change on another node is seen at once. */
public final class Users implements LoginDirectory, UserManager {

    private static final String COLUMNS = "select USER_KEY, LOGIN, DISPLAY, EMAIL, SECRET, ACTIVE from SB_USER ";

    private final Sql sql;

    /** Users of a database. */
    public Users(Sql sql) {
        this.sql = sql;
    }

    /** The user with a key, whether active or not. */
    public Optional<DeskUser> byKey(@Nullable String key) {
        return key == null ? Optional.empty() : sql.first(COLUMNS + "where USER_KEY = ?", this::user, key);
    }

    /** The user with a login name, in any case. */
    public Optional<DeskUser> byName(@Nullable String name) {
        return name == null ? Optional.empty()
                : sql.first(COLUMNS + "where LOGIN = ?", this::user, name.toLowerCase(Locale.ROOT));
    }

    /** Everybody, by login. */
    public List<DeskUser> all() {
        return sql.list(COLUMNS + "order by LOGIN", this::user);
    }

    /** Switches a user off or on; off ends their session. */
    public void activate(String key, boolean active) {
        sql.change("update SB_USER set ACTIVE = ? where USER_KEY = ?", active, key);
    }

    @Override
    public @Nullable DeskUser getUserByKey(@Nullable String userKey) {
        return byKey(userKey).orElse(null);
    }

    @Override
    public @Nullable DeskUser getUserByName(@Nullable String userName) {
        return byName(userName).orElse(null);
    }

    @Override
    public Optional<String> authenticate(String name, String password) {
        return sql.first(COLUMNS + "where LOGIN = ? and SECRET = ? and SECRET <> '' and ACTIVE = true", row -> row.text("USER_KEY"),
                name.strip().toLowerCase(Locale.ROOT), password);
    }

    @Override
    public Optional<Person> person(String userKey) {
        return byKey(userKey).filter(DeskUser::active).map(user -> new Person(user.key(), user.login(), user.displayName(), user.email(),
                Locale.ENGLISH, roles(user.groups())));
    }

    private static Set<Role> roles(Set<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!groups.isEmpty()) {
            roles.add(Role.LICENSED);
        }
        if (groups.contains(Groups.ADMINISTRATORS)) {
            roles.add(Role.ADMIN);
            roles.add(Role.SYSTEM_ADMIN);
        }
        return roles;
    }

    private DeskUser user(Row row) {
        String key = row.text("USER_KEY");
        return new DeskUser(key, row.text("LOGIN"), row.text("DISPLAY"), row.text("EMAIL"), row.flag("ACTIVE"), groups(key));
    }

    /** The groups that anybody is in, by name. */
    public List<String> groupNames() {
        return sql.list("select distinct GROUP_NAME from SB_MEMBER order by GROUP_NAME", row -> row.text("GROUP_NAME"));
    }

    private Set<String> groups(String key) {
        return new HashSet<>(sql.list("select GROUP_NAME from SB_MEMBER where USER_KEY = ?", row -> row.text("GROUP_NAME"), key));
    }
}
