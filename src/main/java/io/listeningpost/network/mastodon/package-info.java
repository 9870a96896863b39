/** Mastodon, and the servers that speak its API: any instance that an admin names. */
@NullMarked
package io.listeningpost.network.mastodon;

import org.jspecify.annotations.NullMarked;
