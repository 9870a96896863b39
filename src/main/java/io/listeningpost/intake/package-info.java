/** From a mention to a request or a comment: polling, the journal of every post seen, and what became of it. */
@NullMarked
package io.listeningpost.intake;

import org.jspecify.annotations.NullMarked;
