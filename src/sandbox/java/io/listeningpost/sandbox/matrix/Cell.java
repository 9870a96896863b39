package io.listeningpost.sandbox.matrix;

/**
 * Where a node is stopped.
 *
 * @param chapter what happens meanwhile
 * @param step    the name of the step
 * @param nth     which of its calls in the chapter
 * @param after   whether it was carried out before
 */
record Cell(String chapter, String step, int nth, boolean after) {

    @Override
    public String toString() {
        return chapter + "/" + step + (nth > 1 ? "@" + nth : "") + "," + (after ? "after" : "before");
    }
}
