/**
 * A rehearsal: what X once answered goes through the adapter and the intake of the packaged plugin, and a file tells what became of
 * every post.
 */
@NullMarked
package io.listeningpost.sandbox.rehearse;

import org.jspecify.annotations.NullMarked;
