/** The words of every network, and the port each network fills. Knows nothing but the JDK. */
@NullMarked
package io.listeningpost.social;

import org.jspecify.annotations.NullMarked;
