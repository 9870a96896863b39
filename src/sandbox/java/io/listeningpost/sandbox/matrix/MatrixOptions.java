package io.listeningpost.sandbox.matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What of the matrix is tried.
 *
 * @param network   key of the network where people write
 * @param cell      a cell as a report names it, {@code all}, or {@code network} for what crosses the network only
 * @param databases {@code h2}, {@code postgres} or both
 * @param halts     whether a JVM halts in each cell; else a node is cut off from everything inside its JVM, which is six times faster
 * @param thorough  whether what carries a request or a reply on is tried in each chapter, not only in the first that has it; on the first
 *                  database, as the chapters do not differ by database and the steps are all tried on each
 * @param report    the file for the report
 */
public record MatrixOptions(String network, String cell, List<String> databases, boolean halts, boolean thorough, Path report) {

    static final List<String> NETWORKS = List.of("x", "bluesky", "mastodon", "facebook");

    private static final String ALL = "all";
    private static final String NETWORK = "network";

    /** Copies the list and refuses databases that nobody knows. */
    public MatrixOptions {
        databases = List.copyOf(databases);
        if (!NETWORKS.contains(network)) {
            throw new IllegalArgumentException("matrix.network is \"" + network + "\"; it can be one of " + NETWORKS);
        }
        if (databases.isEmpty() || !List.of("h2", "postgres").containsAll(databases)) {
            throw new IllegalArgumentException("The matrix knows the databases h2 and postgres, not " + databases);
        }
    }

    /**
     * Reads what {@code -Dmatrix} says: {@code all}, {@code network}, a chapter such as {@code opens/}, a cell, or how cells begin and
     * {@code *}; with its database behind the last comma.
     *
     * @param end {@code halt} or {@code cut}
     */
    public static MatrixOptions of(String network, String matrix, String end, Path report) {
        if (!end.equals("halt") && !end.equals("cut")) {
            throw new IllegalArgumentException("matrix.end is \"" + end + "\"; it can be halt or cut");
        }
        int comma = matrix.lastIndexOf(',');
        String last = matrix.substring(comma + 1).toLowerCase(Locale.ROOT);
        boolean told = comma > 0 && (last.equals("h2") || last.equals("postgres"));
        return new MatrixOptions(network, told ? matrix.substring(0, comma) : matrix, told ? List.of(last) : List.of("h2", "postgres"),
                end.equals("halt"), end.equals("cut"), report);
    }

    /** Whether a chapter has something to try. */
    boolean wantsChapter(String chapter) {
        return cell.equals(ALL) || cell.equals(NETWORK) || cell.startsWith(chapter + "/");
    }

    /** Whether what carries a request or a reply on is tried in each chapter there. */
    boolean thoroughOn(String database) {
        return thorough && databases.getFirst().equals(database);
    }

    /** Whether a cell is tried; {@code step} when a node dies at a step, not at a call or of a fault. */
    boolean wants(String name, boolean step) {
        return cell.equals(ALL) || cell.equals(NETWORK) && (!step || name.contains(" > Network."))
                || cell.endsWith("/") && name.startsWith(cell) || cell.equals(name)
                || cell.endsWith("*") && name.startsWith(cell.substring(0, cell.length() - 1));
    }
}
