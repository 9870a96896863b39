/** What an admin decides: accounts, their keys, routes, and which status speaks with which words. */
@NullMarked
package io.listeningpost.settings;

import org.jspecify.annotations.NullMarked;
