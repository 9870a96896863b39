/** The X room: a strict simulation of X API v2 with OAuth 1.0a. */
@NullMarked
package io.listeningpost.sandbox.square.x;

import org.jspecify.annotations.NullMarked;
