/** The people, posts, keys and credits of the X room, kept in a file and folded from it. */
@NullMarked
package io.listeningpost.sandbox.square.x.world;

import org.jspecify.annotations.NullMarked;
