package io.listeningpost.sandbox.desk.people;

import io.listeningpost.sandbox.desk.db.Sql;
import java.util.List;
import java.util.Set;

/** The people who exist from the start. Their passwords are made to be printed: the sandbox listens on loopback only. */
public final class Cast {

    /** Everybody, with the password to print; an empty password means that nobody can log in as them. */
    public static final List<Member> ALL = List.of(
            new Member("admin", "Alex Admin", "admin", Set.of(Groups.ADMINISTRATORS, Groups.AGENTS, Groups.OPERATIONS)),
            new Member("anton", "Anton Admin", "anton", Set.of(Groups.ADMINISTRATORS, Groups.AGENTS)),
            new Member("amelia", "Amelia Agent", "amelia", Set.of(Groups.AGENTS, Groups.OPERATIONS)),
            new Member("bruno", "Bruno Agent", "bruno", Set.of(Groups.AGENTS)),
            new Member("petra", "Petra Project", "petra", Set.of(Groups.AGENTS, Groups.DESK_ADMINS)),
            new Member("cora", "Cora Customer", "cora", Set.of()),
            new Member("listening-post", "Listening Post", "", Set.of(Groups.AGENTS)));

    private Cast() {
    }

    /** Adds who is missing; leaves the others as they are. */
    public static void seed(Sql sql) {
        for (Member member : ALL) {
            if (sql.count("select count(*) as N from SB_USER where USER_KEY = ?", member.login()) == 0) {
                sql.change("insert into SB_USER (USER_KEY, LOGIN, DISPLAY, EMAIL, SECRET, ACTIVE) values (?, ?, ?, ?, ?, ?)",
                        member.login(), member.login(), member.displayName(), member.login() + "@sandbox.invalid", member.password(), true);
                member.groups().forEach(group ->
                        sql.change("insert into SB_MEMBER (USER_KEY, GROUP_NAME) values (?, ?)", member.login(), group));
            }
        }
    }

    /** Somebody to seed; the key is the login. */
    public record Member(String login, String displayName, String password, Set<String> groups) {
    }
}
