/** A host in a JVM of its own, and the people who use it over HTTP as anybody outside would. */
@NullMarked
package io.listeningpost.sandbox.remote;

import org.jspecify.annotations.NullMarked;
