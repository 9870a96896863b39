package io.listeningpost.sandbox.matrix;

/**
 * A step that was taken.
 *
 * @param name  who calls whom, such as {@code Opening > Conversations.begin}; behind a {@code #} a statement inside of it
 * @param nth   the how-manieth call of that name it was since somebody began to count, from 1
 * @param inner whether it is a statement inside a step that has several
 */
record Taken(String name, int nth, boolean inner) {
}
