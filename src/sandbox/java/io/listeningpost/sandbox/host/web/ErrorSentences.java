package io.listeningpost.sandbox.host.web;

/** What to tell people for a status. */
final class ErrorSentences {

    private ErrorSentences() {
    }

    static String of(int status) {
        return switch (status) {
            case 400 -> "The request does not make sense to Jira.";
            case 401 -> "You must log in to see this page.";
            case 403 -> "You do not have permission to see this page. Ask a Jira administrator if you need it.";
            case 404 -> "The page you were looking for does not exist.";
            case 405 -> "This page does not take that kind of request.";
            default -> status >= 500 ? "Sorry, we had some technical problems during your last operation. The log has the details."
                    : "The request was refused (" + status + ").";
        };
    }
}
