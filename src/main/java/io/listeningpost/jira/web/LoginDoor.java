package io.listeningpost.jira.web;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Lets those in who are logged in; whoever is not is sent to the login page. Thread-safe. */
public final class LoginDoor {

    private final UserManager users;
    private final LoginUriProvider login;

    public LoginDoor(UserManager users, LoginUriProvider login) {
        this.users = users;
        this.login = login;
    }

    /** What is done for somebody. */
    @FunctionalInterface
    interface Room {

        void enter(UserKey user) throws IOException;
    }

    /** @param home where a login leads */
    void admit(HttpServletRequest request, HttpServletResponse response, URI home, Room room) throws IOException {
        UserKey user = users.getRemoteUserKey(request);
        if (user == null) {
            response.sendRedirect(login.getLoginUri(home).toASCIIString());
        } else {
            room.enter(user);
        }
    }

    /** The page that is asked for, with what it is asked for with. */
    static URI addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
    }
}
