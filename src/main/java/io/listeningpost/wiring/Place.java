package io.listeningpost.wiring;

import com.atlassian.sal.api.ApplicationProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.UUID;

/** Which Jira this is, the same after a restart: the machine, and where on it Jira keeps its own things. No two nodes share both. */
final class Place {

    private Place() {
    }

    static String of(ApplicationProperties jira) {
        return machine() + " " + jira.getLocalHomeDirectory().or(jira::getSharedHomeDirectory).map(Path::toString).orElse("");
    }

    /** A machine without a name is another one after each start; what it was at then has to be found dead by waiting. */
    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return UUID.randomUUID().toString();
        }
    }
}
