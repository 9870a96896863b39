/** Functions of JQL: what aliases of the indexed property cannot say, because it depends on who asks or is newer than the index. */
@NullMarked
package io.listeningpost.jira.jql;

import org.jspecify.annotations.NullMarked;
