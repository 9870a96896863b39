/** Bluesky in the Square: one server of the AT Protocol with its view of everybody's posts, as strict and as odd as the real one. */
@NullMarked
package io.listeningpost.sandbox.square.bluesky;

import org.jspecify.annotations.NullMarked;
