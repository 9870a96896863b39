/**
 * Feeds (RSS and Atom): Google Alerts, blogs, forums. They are heard like any network and answered on their own pages. ROME reads them,
 * jsoup takes the HTML out of their words. The smallest network there is, and so the example of docs/networks.md.
 */
@NullMarked
package io.listeningpost.network.feed;

import org.jspecify.annotations.NullMarked;
