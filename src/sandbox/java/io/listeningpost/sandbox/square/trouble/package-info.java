/** Troubles that a test or a person arms: the ways a network fails its callers. */
@NullMarked
package io.listeningpost.sandbox.square.trouble;

import org.jspecify.annotations.NullMarked;
