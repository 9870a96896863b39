/** What every network keeps to. */
@NullMarked
package io.listeningpost.network;

import org.jspecify.annotations.NullMarked;
