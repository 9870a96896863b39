package io.listeningpost.sandbox.matrix;

import java.util.List;

/**
 * What a cell came to.
 *
 * @param where    {@code h2} or {@code postgres}
 * @param cell     what was tried, as it is given to {@code -Dmatrix}
 * @param kind     {@code step}, {@code call}, {@code fault}, {@code fault and death}, or {@code chapter} when that broke without any
 * @param kills    how often the node died
 * @param helped   how often a person had to help
 * @param faults   what is wrong; empty when all is well
 * @param millis   how long it took
 */
record Outcome(String where, String cell, String kind, int kills, int helped, List<String> faults, long millis) {

    Outcome {
        faults = List.copyOf(faults);
    }

    boolean isClean() {
        return faults.isEmpty();
    }
}
