/**
 * X through API v2: Twitter4J signs, names the requests and reads the rate limits, the rest is our own tolerant reading of what X answers.
 */
@NullMarked
package io.listeningpost.network.x;

import org.jspecify.annotations.NullMarked;
