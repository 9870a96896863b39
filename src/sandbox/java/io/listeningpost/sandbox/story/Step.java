package io.listeningpost.sandbox.story;

/**
 * One step of the story.
 *
 * @param title what happens and what must come of it, as one line for people
 */
record Step(int number, String title, Action action) {

    /** Does what the step says; throws when what must come of it does not come. */
    @FunctionalInterface
    interface Action {

        void run() throws Exception;
    }
}
