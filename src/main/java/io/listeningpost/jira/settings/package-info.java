/** What settings need from Jira: its catalogue of desks and people, and the key that seals secrets. */
@NullMarked
package io.listeningpost.jira.settings;

import org.jspecify.annotations.NullMarked;
