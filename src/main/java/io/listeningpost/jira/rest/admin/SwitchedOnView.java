package io.listeningpost.jira.rest.admin;

/**
 * What came of switching on.
 *
 * @param withdrawn how many replies were taken back
 * @param givenUp   how many were given up although a part of them is, or may be, out
 */
record SwitchedOnView(int withdrawn, int givenUp) {
}
