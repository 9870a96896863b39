package io.listeningpost.sandbox.desk.search;

import java.util.List;

/** A page of ids of issues, and how many there are in all. */
public record Found(List<Long> issueIds, int total) {

    /** Copies the ids. */
    public Found {
        issueIds = List.copyOf(issueIds);
    }
}
