package io.listeningpost.sandbox.soak;

import java.time.Duration;

/**
 * One look at everything.
 *
 * @param connections of the host to the database
 * @param ownRows     rows of the plugin's tables, estimated
 * @param deskRows    rows of Jira's tables, estimated
 * @param written     mentions written so far
 * @param heard       of them in the journal
 * @param waiting     of those neither request nor comment yet
 * @param oldest      how long the oldest of those has been waiting since it was written
 * @param answers     answers given so far
 * @param replies     replies not delivered yet
 */
record Reading(Duration at, Vitals.Seen host, int connections, long ownRows, long deskRows, int written, long heard, long waiting,
        Duration oldest, int answers, long replies) {

    String line() {
        return ("  %3d:%02d  heap %5.1f MB  threads %3d  connections %2d  files %3d  classes %5d  rows %d + %d  written %d  unheard %d"
                + "  waiting %d  oldest %d s  answers %d  replies waiting %d").formatted(at.toMinutes(), at.toSecondsPart(),
                host.heap() / 1048576.0, host.threads(), connections, host.files(), host.classes(), ownRows, deskRows, written,
                written - heard, waiting, oldest.toSeconds(), answers, replies);
    }
}
