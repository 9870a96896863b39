/** Feeds, before the Square's. */
@NullMarked
package io.listeningpost.network.feed;

import org.jspecify.annotations.NullMarked;
