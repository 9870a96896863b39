/** Nodes are killed at random under load; afterwards everything is counted. */
@NullMarked
package io.listeningpost.sandbox.chaos;

import org.jspecify.annotations.NullMarked;
