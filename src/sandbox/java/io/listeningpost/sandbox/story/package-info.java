/** The story: a public mention becomes a request and the answer goes back, through every trouble on the way, without a person. */
@NullMarked
package io.listeningpost.sandbox.story;

import org.jspecify.annotations.NullMarked;
