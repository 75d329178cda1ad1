package io.yangke.crm.example.dealership.club;

import io.yangke.crm.rules.points.Quote;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;
import java.util.Optional;

/** What the till knows of a member when something is done. */
interface Till {

    /** Returns the posting of an earlier deed; empty if it was refused, or there was no occasion for it. */
    Optional<PostingId> made(String key);

    /** Returns what an earlier deed spent; empty if it spent nothing. */
    Optional<Spending> spent(String key);

    /** Returns what the member's points could pay. */
    Quote quote(SpendingCategory category, List<InvoiceLine> lines);

    /** Returns how many points the member could spend. */
    long available();
}
