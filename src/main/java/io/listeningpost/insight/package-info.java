/** What was heard and said by day, for those who decide about staff and money. */
@NullMarked
package io.listeningpost.insight;

import org.jspecify.annotations.NullMarked;
