/** X against the strict Square, against a recorder that breaks in every way, and piece by piece. */
@NullMarked
package io.listeningpost.network.x;

import org.jspecify.annotations.NullMarked;
