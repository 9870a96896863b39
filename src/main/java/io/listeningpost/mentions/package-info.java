/** What people decide about posts, beside what intake decides by itself: kept, carried out once, and taken back for a while. */
@NullMarked
package io.listeningpost.mentions;

import org.jspecify.annotations.NullMarked;
