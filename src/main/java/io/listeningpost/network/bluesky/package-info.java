/** Bluesky and every server that speaks the AT Protocol: app passwords, notifications, replies under keys of our own. */
@NullMarked
package io.listeningpost.network.bluesky;

import org.jspecify.annotations.NullMarked;
