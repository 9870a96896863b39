/** The Mastodon adapter before the Square and before a real server. */
@NullMarked
package io.listeningpost.network.mastodon;

import org.jspecify.annotations.NullMarked;
