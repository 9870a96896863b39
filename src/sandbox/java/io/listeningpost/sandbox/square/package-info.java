/** The Square: simulated networks over real HTTP on loopback, and a page where you are the customer. Never packaged. */
@NullMarked
package io.listeningpost.sandbox.square;

import org.jspecify.annotations.NullMarked;
