/** What stands on a request about its thread, as types of Jira's custom fields: columns of queues and of the issue navigator. */
@NullMarked
package io.listeningpost.jira.field;

import org.jspecify.annotations.NullMarked;
