package io.listeningpost.sandbox.matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What of the matrix is tried.
 *
 * @param cell      a cell as a report names it, or {@code all}
 * @param databases {@code h2}, {@code postgres} or both
 * @param halts     whether a JVM halts in each cell; else a node is cut off from everything inside its JVM, which is six times faster
 * @param thorough  whether what carries a request or a reply on is tried in each chapter, not only in the first that has it
 * @param report    the file for the report
 */
public record MatrixOptions(String cell, List<String> databases, boolean halts, boolean thorough, Path report) {

    private static final String ALL = "all";

    /** Copies the list and refuses databases that nobody knows. */
    public MatrixOptions {
        databases = List.copyOf(databases);
        if (databases.isEmpty() || !List.of("h2", "postgres").containsAll(databases)) {
            throw new IllegalArgumentException("The matrix knows the databases h2 and postgres, not " + databases);
        }
    }

    /** Everything on both databases, each step once. */
    public static MatrixOptions everything(boolean halts, Path report) {
        return new MatrixOptions(ALL, List.of("h2", "postgres"), halts, false, report);
    }

    /**
     * Reads what {@code -Dmatrix} says: {@code all}, a chapter such as {@code opens/}, or a cell with its database behind the last comma.
     *
     * @param end {@code halt} or {@code cut}
     */
    public static MatrixOptions of(String matrix, String end, Path report) {
        if (!end.equals("halt") && !end.equals("cut")) {
            throw new IllegalArgumentException("matrix.end is \"" + end + "\"; it can be halt or cut");
        }
        int comma = matrix.lastIndexOf(',');
        String last = matrix.substring(comma + 1).toLowerCase(Locale.ROOT);
        boolean told = comma > 0 && (last.equals("h2") || last.equals("postgres"));
        return new MatrixOptions(told ? matrix.substring(0, comma) : matrix, told ? List.of(last) : List.of("h2", "postgres"),
                end.equals("halt"), end.equals("cut"), report);
    }

    /** Whether a chapter has something to try. */
    boolean wantsChapter(String chapter) {
        return cell.equals(ALL) || cell.startsWith(chapter + "/");
    }

    /** Whether a cell is tried. */
    boolean wants(String name) {
        return cell.equals(ALL) || cell.endsWith("/") && name.startsWith(cell) || cell.equals(name);
    }
}
