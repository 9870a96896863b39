package io.listeningpost.sandbox.desk.lock;

import io.listeningpost.sandbox.desk.db.DatabaseFailure;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Clock;
import java.time.Duration;

/**
 * Which node holds which lock, as rows of the database. A row counts until its time is over; the node that holds it pushes that time on.
 * Thread-safe.
 */
final class LockTable {

    private final Sql sql;
    private final String node;
    private final Duration life;
    private final Clock clock;

    LockTable(Sql sql, String node, Duration life, Clock clock) {
        this.sql = sql;
        this.node = node;
        this.life = life;
        this.clock = clock;
    }

    /** Frees what an earlier life of this node left taken. */
    void releaseAll() {
        sql.change("update SB_LOCK set NODE = null, EXPIRES = 0 where NODE = ?", node);
    }

    /**
     * Takes a lock that nobody holds or whose holder's time is over. A row that still names this node was left by an unlock that could not
     * reach the database: threads of one node exclude each other before they come here.
     */
    boolean take(String name) {
        long now = clock.millis();
        long expires = now + life.toMillis();
        if (sql.change("update SB_LOCK set NODE = ?, EXPIRES = ? where LOCK_NAME = ? and (NODE is null or NODE = ? or EXPIRES < ?)", node,
                expires, name, node, now) == 1) {
            return true;
        }
        if (sql.count("select count(*) as N from SB_LOCK where LOCK_NAME = ?", name) > 0) {
            return false;
        }
        try {
            return sql.change("insert into SB_LOCK (LOCK_NAME, NODE, EXPIRES) values (?, ?, ?)", name, node, expires) == 1;
        } catch (DatabaseFailure refused) {
            if (refused.integrity()) {
                return false;
            }
            throw refused;
        }
    }

    /** Gives a lock back; answers whether this node still held it. */
    boolean give(String name) {
        return sql.change("update SB_LOCK set NODE = null, EXPIRES = 0 where LOCK_NAME = ? and NODE = ?", name, node) == 1;
    }

    /** Pushes the time of all locks of this node on. */
    void renew() {
        sql.change("update SB_LOCK set EXPIRES = ? where NODE = ?", clock.millis() + life.toMillis(), node);
    }
}
