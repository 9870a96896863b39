/** The part of Jira Service Management that the plugin calls, and the pages where people watch it: a stage, not a Jira. */
@NullMarked
package io.listeningpost.sandbox.desk;

import org.jspecify.annotations.NullMarked;
