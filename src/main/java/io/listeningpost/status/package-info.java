/** Replies caused by a workflow move that the admin lets speak in public. */
@NullMarked
package io.listeningpost.status;

import org.jspecify.annotations.NullMarked;
