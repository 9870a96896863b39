/** The Square's front door: requests and answers as values, over the JDK's HTTP server. */
@NullMarked
package io.listeningpost.sandbox.square.http;

import org.jspecify.annotations.NullMarked;
