/** What networks share: calls that are carried once, for a bounded time and up to a size, and what bytes are. */
@NullMarked
package io.listeningpost.network.http;

import org.jspecify.annotations.NullMarked;
