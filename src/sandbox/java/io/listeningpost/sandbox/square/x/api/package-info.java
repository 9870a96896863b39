/** The endpoints of X API v2 that the Square offers, each as strict as the real one. */
@NullMarked
package io.listeningpost.sandbox.square.x.api;

import org.jspecify.annotations.NullMarked;
