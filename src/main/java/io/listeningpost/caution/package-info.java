/** What a draft should be looked at for before everybody can read it. */
@NullMarked
package io.listeningpost.caution;

import org.jspecify.annotations.NullMarked;
