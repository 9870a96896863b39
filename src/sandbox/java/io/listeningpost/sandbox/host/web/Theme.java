package io.listeningpost.sandbox.host.web;

import jakarta.servlet.http.HttpServletRequest;

/** The colour mode that the person chose; kept in a cookie by the shell's script. */
record Theme(String mode) {

    static Theme of(HttpServletRequest request) {
        return new Theme(Logins.cookie(request, "sandbox.theme").filter(mode -> mode.equals("dark") || mode.equals("auto"))
                .orElse("light"));
    }
}
