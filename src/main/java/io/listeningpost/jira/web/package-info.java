/** What Jira's own pages show of us: the administration page and the panel beside a request. */
@NullMarked
package io.listeningpost.jira.web;

import org.jspecify.annotations.NullMarked;
