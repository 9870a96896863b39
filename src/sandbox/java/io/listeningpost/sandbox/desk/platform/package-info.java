/** What every Atlassian product offers: settings, properties of the application, transactions, audit, life cycle. */
@NullMarked
package io.listeningpost.sandbox.desk.platform;

import org.jspecify.annotations.NullMarked;
