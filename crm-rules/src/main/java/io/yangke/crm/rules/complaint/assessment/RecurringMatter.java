package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.complaint.MatterKey;
import java.util.Objects;

/**
 * A matter that recurs: a mandatory question of the next follow-up questionnaire. Source: CMP-15.
 *
 * @param matter the matter
 * @param complaints how many complaints of the period were on it
 * @param customers how many customers they came from
 */
public record RecurringMatter(MatterKey matter, int complaints, int customers) {
    public RecurringMatter {
        Objects.requireNonNull(matter, "matter");
    }
}
