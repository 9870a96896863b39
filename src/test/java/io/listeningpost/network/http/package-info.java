/** What networks share. */
@NullMarked
package io.listeningpost.network.http;

import org.jspecify.annotations.NullMarked;
