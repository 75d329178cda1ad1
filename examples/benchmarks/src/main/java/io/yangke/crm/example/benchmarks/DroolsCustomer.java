package io.yangke.crm.example.benchmarks;

import io.yangke.crm.spi.lifecycle.CustomerClass;

/** A customer as Drools sees one: its generated classes need it public. Days are epoch days. */
public final class DroolsCustomer {

    private final long spendFen;
    private final int visits;
    private final int renewals;
    private final int awaySince;
    private final int purchased;
    private CustomerClass verdict = CustomerClass.GENERAL;

    DroolsCustomer(long spendFen, int visits, int renewals, int awaySince, int purchased) {
        this.spendFen = spendFen;
        this.visits = visits;
        this.renewals = renewals;
        this.awaySince = awaySince;
        this.purchased = purchased;
    }

    /** Returns the spend, in fen. */
    public long getSpendFen() {
        return spendFen;
    }

    /** Returns how many visits count. */
    public int getVisits() {
        return visits;
    }

    /** Returns how many renewals count. */
    public int getRenewals() {
        return renewals;
    }

    /** Returns since when the customer has stayed away. */
    public int getAwaySince() {
        return awaySince;
    }

    /** Returns when the last car was bought. */
    public int getPurchased() {
        return purchased;
    }

    /** Takes the verdict of the rule that fired. */
    public void setVerdict(CustomerClass verdict) {
        this.verdict = verdict;
    }

    CustomerClass verdict() {
        return verdict;
    }
}
