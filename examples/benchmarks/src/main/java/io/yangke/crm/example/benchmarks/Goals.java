package io.yangke.crm.example.benchmarks;

import java.util.List;

/** What the benchmarks must reach: one line a goal. A benchmark that was not run is not judged. */
final class Goals {

    static final List<Goal> ALL = List.of(
            Goal.atMostTimes("CalendarBench.isWorkingDay", 1.0, "CalendarBench.isWorkingDayStrata"),
            Goal.timesFaster("CalendarBench.plusWorkingDays", 5.0, "CalendarBench.plusWorkingDaysStrata"),
            Goal.noAllocation("CalendarBench.plusWorkingDays"),
            Goal.timesFaster("CalendarBench.workingDaysBetween", 1.5, "CalendarBench.workingDaysBetweenStrata"),
            Goal.atMostNanos("CalendarBench.plusWorkingMinutes", 5.0),
            Goal.noAllocation("CalendarBench.plusWorkingMinutes"),
            Goal.atMostTimes("CalendarBench.plusWorkingMinutes", 1.0, "CalendarBench.plusWorkingMinutesStrata"),
            Goal.atLeastPerSecond("ComplaintBench.commands", 300_000),
            Goal.atMostNanos("SweepBench.tenThousandDue", 1e9),
            Goal.atMostNanos("SweepBench.noneDue", 1e6),
            Goal.atMostTimes("LedgerBench.ours", 1.25, "LedgerBench.jdk"),
            Goal.timesFaster("LedgerBench.oursTwoThreads", 1.6, "LedgerBench.ours"),
            Goal.atMostTimes("RedeemBench.redeem[spent=1000]", 1.2, "RedeemBench.redeem[spent=10]"),
            Goal.atLeastPerSecond("BooksBench.verify", 5_000_000),
            Goal.atMostNanos("MatchingBench.oneMillion", 120e9),
            Goal.atMostNanos("ExpirySweepBench.tenThousandExpire", 1e9),
            Goal.atMostNanos("ClassifyBench.ours", 20.0),
            Goal.noAllocation("ClassifyBench.ours"),
            Goal.timesFaster("ClassifyBench.ours", 5.0, "ClassifyBench.aviator"),
            Goal.timesFaster("ClassifyBench.ours", 70.0, "ClassifyBench.drools"),
            Goal.atMostTimes("ClassifyBench.ours", 1.3, "ClassifyBench.rowsByHand"),
            Goal.atMostNanos("ClassifyBaseBench.millionFromColumns", 12e6),
            Goal.atMostNanos("ClassifyBaseBench.fromFiles", 100.0),
            Goal.noAllocation("ClassifyBaseBench.fromFiles"),
            Goal.atMostNanos("CareBench.classAndDueTasks", 100.0),
            Goal.noAllocation("CareBench.classAndDueTasks"),
            Goal.atMostNanos("CarePlanBench.day", 20e9));

    private Goals() {}
}
