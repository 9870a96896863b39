/** The edge that every REST resource shares: who may come in, how a body is read, how a refusal looks. */
@NullMarked
package io.listeningpost.jira.rest;

import org.jspecify.annotations.NullMarked;
