package io.yangke.crm.example.dealership.base;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.care.CareReceipt;
import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.care.work.WorkItem;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.customer.ConsentPurpose;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works through a dealer's lists as its people do: takes a task up, calls, and writes down what the call brought, or that nobody
 * answered. Messages go out by themselves.
 */
final class CareClerk {

    private static final int ANSWERS_PERCENT = 68;
    private static final int SATISFIED_PERCENT = 93;
    private static final List<String> SAID = List.of("交车讲解很仔细", "等待时间稍长", "空调有轻微异响，下次来检查", "服务顾问态度很好", "希望周末也能预约");

    /** At these hours not, at others perhaps. */
    private static final Set<RefusalReason> LATER =
            Set.of(CareRefusalReason.CHANNEL_HOURS, CareRefusalReason.QUIET_HOURS);

    private record Postponed(CareRole role, WorkItem item) {}

    private final Crm crm;
    private final InstantSource clock;
    private final Chance chance;
    private final Map<Shop, List<Postponed>> later = new HashMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private long handedOver;
    private long reached;
    private long notReached;
    private int commands;

    CareClerk(Crm crm, InstantSource clock, long seed) {
        this.crm = crm;
        this.clock = clock;
        this.chance = new Chance(~seed);
    }

    /** Works through all lists of a dealer as they stand in the morning. */
    void work(Shop shop) {
        later.put(shop, new ArrayList<>());
        crm.care()
                .workLists(shop.id())
                .forEach((role, list) -> list.items()
                        .forEach(item -> attempt(shop, role, item)
                                .filter(LATER::contains)
                                .ifPresent(no -> later.get(shop).add(new Postponed(role, item)))));
    }

    /** Tries once more, in the evening, those who were not to be called in the morning. */
    void workLate(Shop shop) {
        later.getOrDefault(shop, List.of()).forEach(each -> attempt(shop, each.role(), each.item()));
    }

    private Optional<RefusalReason> attempt(Shop shop, CareRole role, WorkItem item) {
        Optional<RefusalReason> no =
                give(shop, role, item, new CareAction.HandOver()).refusal().map(Refusal::reason);
        no.ifPresent(reason -> refused.merge(reason.name(), 1L, Long::sum));
        if (no.isEmpty()) {
            contact(shop, role, item);
        }
        return no;
    }

    private void contact(Shop shop, CareRole role, WorkItem item) {
        handedOver++;
        if (item.channel().isTalk() && !chance.percent(ANSWERS_PERCENT)) {
            notReached++;
            give(shop, role, item, new CareAction.NotReached()).orThrow();
        } else {
            reached++;
            give(shop, role, item, new CareAction.Complete(record(item))).orThrow();
        }
    }

    private Outcome<CareReceipt> give(Shop shop, CareRole role, WorkItem item, CareAction action) {
        Actor staff = Actor.dealer(role.name().toLowerCase(Locale.ROOT) + "-" + shop.id());
        return crm.care()
                .handle(CareCommand.of(shop.id(), item.customer(), item.task(), staff, "care-" + ++commands, action));
    }

    private Optional<CallRecord> record(WorkItem item) {
        if (!item.channel().isTalk()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean asked = item.purpose().consent() == ConsentPurpose.SATISFACTION;
        return Optional.of(new CallRecord(
                now,
                asked ? Optional.of(chance.percent(SATISFIED_PERCENT)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chance.percent(15) ? Optional.of(PersonalText.of(chance.pick(SAID))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    ClerkTally tally() {
        return new ClerkTally(handedOver, reached, notReached, refused);
    }
}
