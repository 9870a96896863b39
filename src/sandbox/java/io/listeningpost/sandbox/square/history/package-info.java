/** What was asked of the Square and what it answered, for tests to count and wait on. */
@NullMarked
package io.listeningpost.sandbox.square.history;

import org.jspecify.annotations.NullMarked;
