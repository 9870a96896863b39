/** The X room: a strict simulation of X API v2, its media host, OAuth 1.0a and OAuth 2.0. */
@NullMarked
package io.listeningpost.sandbox.square.x;

import org.jspecify.annotations.NullMarked;
