/** A simulated Mastodon server: its API as a robot meets it, and the people who write there and on other servers. */
@NullMarked
package io.listeningpost.sandbox.square.mastodon;

import org.jspecify.annotations.NullMarked;
