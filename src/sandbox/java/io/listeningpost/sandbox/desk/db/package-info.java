/** Plain JDBC for the desk's own tables, all named SB_*. */
@NullMarked
package io.listeningpost.sandbox.desk.db;

import org.jspecify.annotations.NullMarked;
