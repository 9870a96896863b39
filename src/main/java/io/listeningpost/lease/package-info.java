/** Who works at what in a cluster: leases that end with the node that holds them, without trusting any other node's clock. */
@NullMarked
package io.listeningpost.lease;

import org.jspecify.annotations.NullMarked;
