/** What people see: queues, requests, the customer portal, and the pages for the curious. */
@NullMarked
package io.listeningpost.sandbox.desk.page;

import org.jspecify.annotations.NullMarked;
