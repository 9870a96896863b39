/** Requests, comments, moves and links in Jira Service Management. */
@NullMarked
package io.listeningpost.jira.request;

import org.jspecify.annotations.NullMarked;
