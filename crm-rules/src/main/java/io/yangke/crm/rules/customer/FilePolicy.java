package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.internal.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer's file should hold. The figures are ours: the documents name the items. Source: CUS-02, CUS-04.
 *
 * @param required the items each stage adds to those of the stages before it, in the order in which they are asked for; an item
 *     in one stage only
 * @param weights what an item counts, 1 to 100; one that is not named counts 1
 * @param mandatory groups of items of each of which a file must hold one at least
 * @param verifyAfterMonths after how many months an item is verified with the customer again, 1 to 120; one that is not named never
 *     is
 */
public record FilePolicy(
        Map<FileStage, List<ProfileItem>> required,
        Map<ProfileItem, Integer> weights,
        List<Set<ProfileItem>> mandatory,
        Map<ProfileItem, Integer> verifyAfterMonths) {

    /** Name and contact are mandatory; a mobile number is verified every year, a reading of the odometer every half. */
    public static final FilePolicy DEFAULT = new FilePolicy(
            ImmutableMap.of(
                    FileStage.FIRST_CONTACT,
                    List.of(ProfileItem.NAME, ProfileItem.MOBILE, ProfileItem.CONSENT),
                    FileStage.PURCHASE,
                    List.of(
                            ProfileItem.VIN,
                            ProfileItem.MODEL,
                            ProfileItem.PURCHASE_DAY,
                            ProfileItem.PLATE,
                            ProfileItem.INSURANCE_END,
                            ProfileItem.ROLES,
                            ProfileItem.BIRTHDAY,
                            ProfileItem.ADDRESS),
                    FileStage.SERVICE,
                    List.of(ProfileItem.ODOMETER, ProfileItem.PREFERENCES),
                    FileStage.MEMBER,
                    List.of(ProfileItem.EMAIL, ProfileItem.JOB, ProfileItem.HOUSEHOLD, ProfileItem.INTERESTS)),
            ImmutableMap.of(
                    ProfileItem.NAME, 5,
                    ProfileItem.MOBILE, 5,
                    ProfileItem.CONSENT, 3,
                    ProfileItem.VIN, 4,
                    ProfileItem.PLATE, 3,
                    ProfileItem.INSURANCE_END, 2,
                    ProfileItem.BIRTHDAY, 2,
                    ProfileItem.ODOMETER, 2),
            List.of(Set.of(ProfileItem.NAME), Set.of(ProfileItem.MOBILE, ProfileItem.EMAIL)),
            ImmutableMap.of(
                    ProfileItem.MOBILE, 12,
                    ProfileItem.EMAIL, 24,
                    ProfileItem.ADDRESS, 24,
                    ProfileItem.JOB, 24,
                    ProfileItem.HOUSEHOLD, 24,
                    ProfileItem.PREFERENCES, 12,
                    ProfileItem.PLATE, 24,
                    ProfileItem.ODOMETER, 6));

    public FilePolicy {
        required = Maps.immutableEnumMap(Maps.transformValues(required, ImmutableList::copyOf));
        weights = Maps.immutableEnumMap(weights);
        mandatory =
                mandatory.stream().<Set<ProfileItem>>map(Sets::immutableEnumSet).toList();
        verifyAfterMonths = Maps.immutableEnumMap(verifyAfterMonths);
        List<ProfileItem> items =
                required.values().stream().flatMap(Collection::stream).toList();
        Checks.require(
                items.size() == ImmutableSet.copyOf(items).size(),
                "required",
                "names an item twice",
                "each once is allowed");
        Checks.require(
                mandatory.stream().noneMatch(Set::isEmpty),
                "mandatory",
                "holds an empty group",
                "1 item at least is needed");
        weights.values().forEach(weight -> Checks.range("weights", weight, 1, 100));
        verifyAfterMonths.values().forEach(months -> Checks.range("verifyAfterMonths", months, 1, 120));
    }

    /** Returns what an item counts. */
    public int weight(ProfileItem item) {
        return weights.getOrDefault(item, 1);
    }

    /** Returns after how many months an item is verified again; empty if it never is. */
    public Optional<Integer> monthsToVerify(ProfileItem item) {
        return Optional.ofNullable(verifyAfterMonths.get(item));
    }

    /** Returns the items a stage adds to those before it, in order. */
    public List<ProfileItem> added(FileStage stage) {
        return required.getOrDefault(stage, List.of());
    }
}
