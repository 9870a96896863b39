/** Feeds of the Square: an alert in the shape of Google's, and a blog. */
@NullMarked
package io.listeningpost.sandbox.square.feed;

import org.jspecify.annotations.NullMarked;
