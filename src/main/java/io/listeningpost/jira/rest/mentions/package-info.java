/** REST for agents of a project: everything heard there, with what became of it and why, and what to do about it. */
@NullMarked
package io.listeningpost.jira.rest.mentions;

import org.jspecify.annotations.NullMarked;
