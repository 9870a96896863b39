package io.listeningpost.sandbox.host;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Jira's frame around a page: header, navigation, footer, style sheets and scripts. Thread-safe. */
public interface PageShell {

    /** Writes a whole page. */
    void write(HttpServletRequest request, HttpServletResponse response, Content content) throws IOException;

    /** Writes an error page with a sentence for people; never a stack trace. */
    void writeError(HttpServletRequest request, HttpServletResponse response, int status, String sentence) throws IOException;

    /** Text as HTML text or attribute value. */
    String escape(String text);

    /** The frames that Jira calls decorators. */
    enum Decorator {
        /** {@code atl.general}: header only. */
        GENERAL,
        /** {@code atl.admin}: header, administration tabs and side navigation. */
        ADMIN,
        /** {@code none}: nothing but the document. */
        NONE
    }

    /**
     * What goes into the frame.
     *
     * @param title plain text
     * @param head ready HTML for {@code <head>}, may be empty
     * @param body ready HTML
     * @param resources contexts and complete keys of the web-resources to load, besides the decorator's own
     */
    record Content(String title, Decorator decorator, String head, String body, Collection<String> resources) {

        /** Copies the resources. */
        public Content {
            resources = List.copyOf(resources);
        }

        /** A page in the general frame. */
        public static Content general(String title, String body, String... resources) {
            return new Content(title, Decorator.GENERAL, "", body, List.of(resources));
        }

        /** A page in the administration frame. */
        public static Content admin(String title, String body, String... resources) {
            return new Content(title, Decorator.ADMIN, "", body, List.of(resources));
        }
    }
}
