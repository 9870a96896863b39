/** Jira's wiki markup as HTML. */
@NullMarked
package io.listeningpost.sandbox.desk.wiki;

import org.jspecify.annotations.NullMarked;
