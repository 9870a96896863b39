package com.atlassian.scheduler.config;

import java.util.Date;

/**
 * The parts of an interval schedule.
 *
 * <p>Unproven on Jira 11: listed in the Atlassian Scheduler 1.6.0 Javadoc; getters believed. For the local host only.
 */
public final class IntervalScheduleInfo {

    private final Date firstRunTime;
    private final long intervalInMillis;

    IntervalScheduleInfo(Date firstRunTime, long intervalInMillis) {
        this.firstRunTime = firstRunTime;
        this.intervalInMillis = intervalInMillis;
    }

    /** Null for "as soon as possible". */
    public Date getFirstRunTime() {
        return firstRunTime == null ? null : new Date(firstRunTime.getTime());
    }

    public long getIntervalInMillis() {
        return intervalInMillis;
    }
}
