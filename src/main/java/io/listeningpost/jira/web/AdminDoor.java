package io.listeningpost.jira.web;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Lets administrators in who confirmed their password as Jira demands it. Whoever is not logged in is sent to the login page, whoever is
 * no administrator gets 403. Thread-safe.
 */
public final class AdminDoor {

    private final UserManager users;
    private final WebSudoManager webSudo;
    private final LoginDoor login;
    private final I18nResolver i18n;

    public AdminDoor(UserManager users, WebSudoManager webSudo, LoginDoor login, I18nResolver i18n) {
        this.users = users;
        this.webSudo = webSudo;
        this.login = login;
        this.i18n = i18n;
    }

    /** @param home where a login leads */
    void admit(HttpServletRequest request, HttpServletResponse response, URI home, LoginDoor.Room room) throws IOException {
        login.admit(request, response, home, user -> {
            if (!users.isAdmin(user)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN, i18n.getText("listening-post.error.admin"));
                return;
            }
            try {
                webSudo.willExecuteWebSudoRequest(request);
                room.enter(user);
            } catch (WebSudoSessionException e) {
                webSudo.enforceWebSudoProtection(request, response);
            }
        });
    }
}
