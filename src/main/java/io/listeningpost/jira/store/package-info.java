/** The ports' stores on Active Objects: tables of model version 1, whose names never change. */
@NullMarked
package io.listeningpost.jira.store;

import org.jspecify.annotations.NullMarked;
