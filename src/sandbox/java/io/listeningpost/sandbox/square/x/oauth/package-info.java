/** OAuth 1.0a as a server sees it: signatures verified, replays and stale clocks refused. */
@NullMarked
package io.listeningpost.sandbox.square.x.oauth;

import org.jspecify.annotations.NullMarked;
