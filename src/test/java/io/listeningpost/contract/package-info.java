/** What every store keeps of its port's promises, whatever it stands on: memory, H2 or PostgreSQL. */
@NullMarked
package io.listeningpost.contract;

import org.jspecify.annotations.NullMarked;
