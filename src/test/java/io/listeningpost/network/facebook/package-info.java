/** Facebook before the Square. */
@NullMarked
package io.listeningpost.network.facebook;

import org.jspecify.annotations.NullMarked;
