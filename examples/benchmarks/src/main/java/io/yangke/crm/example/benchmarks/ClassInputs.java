package io.yangke.crm.example.benchmarks;

import io.yangke.crm.rules.lifecycle.ClassColumns;
import io.yangke.crm.rules.lifecycle.DatedClassTable;
import java.time.LocalDate;
import java.util.Random;

/** Customers to be classed, drawn from a fixed seed such that every class has many and none can be guessed. */
final class ClassInputs {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    final long[] spendFen;
    final int[] visits;
    final int[] renewals;
    final int[] lastVisitDays;
    final int[] lastPurchaseDays;

    ClassInputs(int size) {
        spendFen = new long[size];
        visits = new int[size];
        renewals = new int[size];
        lastVisitDays = new int[size];
        lastPurchaseDays = new int[size];
        Random random = new Random(20_261_122);
        int today = (int) AS_OF.toEpochDay();
        for (int i = 0; i < size; i++) {
            spendFen[i] = random.nextInt(800_000);
            visits[i] = random.nextInt(8);
            renewals[i] = random.nextInt(8) == 0 ? 1 : 0;
            lastVisitDays[i] = random.nextInt(10) == 0 ? DatedClassTable.NEVER : today - random.nextInt(220);
            lastPurchaseDays[i] = today - random.nextInt(1_000);
        }
    }

    int size() {
        return spendFen.length;
    }

    ClassColumns columns() {
        return ClassColumns.over(spendFen, visits, renewals, lastVisitDays, lastPurchaseDays);
    }

    /** Returns the day since which a customer has stayed away. */
    int awaySince(int customer) {
        return Math.max(lastVisitDays[customer], lastPurchaseDays[customer]);
    }

    /** Returns the last day that lies so many months back, as an epoch day. */
    static int monthsAgo(int months) {
        return (int) AS_OF.minusMonths(months).toEpochDay();
    }
}
