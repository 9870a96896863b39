/** What we post in public: composing, the outbox, and delivery exactly once. */
@NullMarked
package io.listeningpost.reply;

import org.jspecify.annotations.NullMarked;
