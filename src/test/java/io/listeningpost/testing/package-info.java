/** What tests share: stores in memory that keep the ports' promises, a clock that stands still, and posts and accounts to begin with. */
@NullMarked
package io.listeningpost.testing;

import org.jspecify.annotations.NullMarked;
