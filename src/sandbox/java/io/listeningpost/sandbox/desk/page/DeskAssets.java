package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.host.modules.LiveModules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The style and the script of the desk's pages, served by the host beside its own. */
final class DeskAssets {

    private static final String STYLE = "host/desk.css";
    private static final String SCRIPT = "host/desk.js";

    private DeskAssets() {
    }

    static String tags(String contextPath) {
        return "<link rel=\"stylesheet\" href=\"" + address(contextPath, STYLE) + "\">\n<script src=\"" + address(contextPath, SCRIPT)
                + "\" defer></script>\n";
    }

    private static String address(String contextPath, String name) {
        try (InputStream file = DeskAssets.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path of the sandbox");
            }
            return contextPath + "/s/" + LiveModules.hash(file.readAllBytes()) + "/_/" + name;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
