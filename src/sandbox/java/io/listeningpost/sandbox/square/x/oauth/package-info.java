/** OAuth 1.0a and 2.0 as a server sees them: signatures verified, replays and stale clocks refused, tokens granted and ended. */
@NullMarked
package io.listeningpost.sandbox.square.x.oauth;

import org.jspecify.annotations.NullMarked;
