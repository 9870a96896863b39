/** REST for agents: the thread beside a request, and the answers to it. */
@NullMarked
package io.listeningpost.jira.rest.agent;

import org.jspecify.annotations.NullMarked;
