/** The place that each simulated network fills in the Square. */
@NullMarked
package io.listeningpost.sandbox.square.room;

import org.jspecify.annotations.NullMarked;
