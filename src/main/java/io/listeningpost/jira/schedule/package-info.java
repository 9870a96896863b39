/** When accounts are worked: the clustered job, the locks, the threads of our own, and prompt delivery. */
@NullMarked
package io.listeningpost.jira.schedule;

import org.jspecify.annotations.NullMarked;
