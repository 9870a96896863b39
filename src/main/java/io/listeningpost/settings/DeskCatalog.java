package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * What an admin can choose from: the service desks of this Jira, whoever asks. Blocks; thread-safe; answers empty lists while the
 * service desk application is switched off.
 */
public interface DeskCatalog {

    /** By name. */
    List<Desk> serviceDesks();

    /** The key of the project that this desk belongs to, whoever asks; empty when there is no such desk. */
    Optional<String> projectKey(int serviceDeskId);

    /** The request types of a service desk, by name; empty when there is no such desk. */
    Optional<List<RequestType>> requestTypes(int serviceDeskId);

    /** Every workflow status of Jira, in Jira's order. */
    List<Status> statuses();

    /**
     * The names of the workflow actions that requests of a desk can take, by name, each once; empty when Jira does not tell, so an
     * empty list proves no name wrong.
     */
    List<String> actions(int serviceDeskId);

    /**
     * A service desk.
     *
     * @param id         JSM's id of the desk, not of the project
     * @param projectKey the key its requests begin with
     */
    record Desk(int id, String projectKey, String name) {
    }

    /** A kind of request that a desk takes. */
    record RequestType(int id, String name) {
    }

    /** A workflow status. */
    record Status(String id, String name) {
    }
}
