package io.listeningpost.sandbox.host.web;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The services of Jira that speak about the request: tokens, the secure administrator session, the login page, web-resources. */
public final class WebServices {

    private WebServices() {
    }

    /** All of them. */
    public static List<Service> all() {
        return List.of(
                Service.of(XsrfTokenAccessor.class, (request, response, create) -> Gate.session(request).xsrfToken()),
                Service.of(XsrfTokenValidator.class, new Tokens()),
                Service.of(WebSudoManager.class, new Sudo()),
                Service.of(LoginUriProvider.class, WebServices::loginUri),
                Service.of(PageBuilderService.class, new RequiredByRequest()));
    }

    private static URI loginUri(URI returnUri) {
        String path = returnUri.getRawPath() == null ? "/" : returnUri.getRawPath();
        String below = path.startsWith(WebServer.CONTEXT_PATH + "/") ? path.substring(WebServer.CONTEXT_PATH.length()) : path;
        String destination = returnUri.getRawQuery() == null ? below : below + "?" + returnUri.getRawQuery();
        String base = Session.current().map(Session::request).map(request -> request.getScheme() + "://" + request.getHeader("Host"))
                .orElse("");
        return URI.create(base + WebServer.CONTEXT_PATH + "/login.jsp?permissionViolation=true&os_destination="
                + URLEncoder.encode(destination, StandardCharsets.UTF_8));
    }

    private static final class Tokens implements XsrfTokenValidator {

        @Override
        public boolean validateFormEncodedToken(HttpServletRequest request) {
            return Xsrf.hasToken(request, Gate.session(request));
        }

        @Override
        public String getXsrfParameterName() {
            return Logins.XSRF_PARAMETER;
        }
    }

    private static final class Sudo implements WebSudoManager {

        @Override
        public void willExecuteWebSudoRequest(HttpServletRequest request) {
            if (!Gate.session(request).secureAdmin()) {
                throw new WebSudoSessionException("A secure administrator session is needed");
            }
        }

        @Override
        public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
            try {
                response.sendRedirect(request.getContextPath() + WebSudoPage.PATH + "?" + WebSudoPage.DESTINATION + "="
                        + URLEncoder.encode(Gate.destination(request), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
