package com.atlassian.scheduler.config;

import java.util.Date;

/**
 * When a job runs. Of its factories only the interval is called.
 *
 * <p>Unproven on Jira 11: Atlassian Scheduler 1.6.0 Javadoc and Jira 7.13.0 bytecode; a Jira 9 plugin
 * (jira-plugins-mrimsender) uses its cron factory.
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
