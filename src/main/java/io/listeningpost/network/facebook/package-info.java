/** Facebook Pages: posts, comments, tags and conversations over the Graph API, by restfb and under our own reading. */
@NullMarked
package io.listeningpost.network.facebook;

import org.jspecify.annotations.NullMarked;
