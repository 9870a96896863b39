/** Bluesky: before the Square, before recorded answers, and before the real thing. */
@NullMarked
package io.listeningpost.network.bluesky;

import org.jspecify.annotations.NullMarked;
