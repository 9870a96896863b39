/** The link of one thread to one request, and every post we made ourselves: intake and reply meet here. */
@NullMarked
package io.listeningpost.conversation;

import org.jspecify.annotations.NullMarked;
