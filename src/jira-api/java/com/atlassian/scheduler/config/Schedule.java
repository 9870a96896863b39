package com.atlassian.scheduler.config;

import java.util.Date;

/**
 * When a job runs. Of its factories only the interval is called.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler; signature from Jira 7.13.0 bytecode only.
 */
public final class Schedule {

    private final IntervalScheduleInfo intervalScheduleInfo;

    private Schedule(IntervalScheduleInfo intervalScheduleInfo) {
        this.intervalScheduleInfo = intervalScheduleInfo;
    }

    public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
        return new Schedule(new IntervalScheduleInfo(firstRunTime, intervalInMillis));
    }

    public IntervalScheduleInfo getIntervalScheduleInfo() {
        return intervalScheduleInfo;
    }
}
