/** An admin's words for a status, rendered by the Velocity that Jira provides. */
@NullMarked
package io.listeningpost.jira.words;

import org.jspecify.annotations.NullMarked;
