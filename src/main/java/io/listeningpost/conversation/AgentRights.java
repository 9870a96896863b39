package io.listeningpost.conversation;

/** Who may read a conversation on its request and answer in its thread: the agents of its service desk, and nobody else. Thread-safe. */
public interface AgentRights {

    /** How the person with this key stands towards the request that people call by this key; a moved request answers to its old key. */
    Standing of(String userKey, String issueKey);

    /** The same by the id that stays when a request moves. */
    Standing of(String userKey, long issueId);

    /** How they stand towards the project that people call by this key, that is to the requests it may have. */
    InProject inProject(String userKey, String projectKey);

    /** What a person is to a project. */
    enum InProject {
        /** May browse and edit its requests. */
        AGENT,
        /** May browse it only. */
        ONLOOKER,
        /** Must not learn whether it exists. */
        STRANGER
    }

    /** What a person is to a request. */
    sealed interface Standing {

        /** May browse the request and works on its service desk. */
        record Agent(RequestRef request) implements Standing {
        }

        /** May browse the request without being an agent of its desk. */
        record Onlooker() implements Standing {
        }

        /** Must not learn whether the request exists: it is missing or invisible to them. */
        record Stranger() implements Standing {
        }
    }
}
