/** The people of each network of the Square, spoken for in one way. */
@NullMarked
package io.listeningpost.sandbox.square.crowd;

import org.jspecify.annotations.NullMarked;
