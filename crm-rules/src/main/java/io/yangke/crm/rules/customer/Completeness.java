package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How much of what a file should hold at its stage it holds. Source: CUS-02.
 *
 * @param asOf the day it is told of
 * @param stage how far the file has come
 * @param known the weight of what is known, 0 to {@code wanted}
 * @param wanted the weight of what is asked for up to the stage, of each car of the day; 0 if nothing is
 * @param missing what is missing, in the order in which it is asked for
 * @param mandatory the mandatory groups of which the file holds nothing, in order of the policy
 */
public record Completeness(
        LocalDate asOf,
        FileStage stage,
        int known,
        int wanted,
        List<FileGap> missing,
        List<Set<ProfileItem>> mandatory) {

    public Completeness {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(stage, "stage");
        Checks.range("known", known, 0, wanted);
        missing = ImmutableList.copyOf(missing);
        mandatory =
                mandatory.stream().<Set<ProfileItem>>map(Sets::immutableEnumSet).toList();
    }

    /**
     * Returns how complete a file is as of a day. Nothing told of a later day counts, and cars are those of the day. A name that
     * is a title only, such as 张先生, is still missing.
     */
    public static Completeness of(CustomerFile file, FilePolicy policy, LocalDate asOf) {
        FileEntries entries = new FileEntries(file, asOf);
        FileStage stage = entries.stage();
        int known = 0;
        int wanted = 0;
        ImmutableList.Builder<FileGap> missing = ImmutableList.builder();
        for (FileStage asking : Arrays.copyOf(FileStage.values(), stage.ordinal() + 1)) {
            for (ProfileItem item : policy.added(asking)) {
                for (FileEntry entry : entries.of(item)) {
                    wanted += policy.weight(item);
                    if (entry.known()) {
                        known += policy.weight(item);
                    } else {
                        missing.add(new FileGap(asking, item, entry.car()));
                    }
                }
            }
        }
        return new Completeness(asOf, stage, known, wanted, missing.build(), lacking(entries, policy));
    }

    private static List<Set<ProfileItem>> lacking(FileEntries entries, FilePolicy policy) {
        return policy.mandatory().stream()
                .filter(group -> group.stream()
                        .flatMap(item -> entries.of(item).stream())
                        .noneMatch(FileEntry::known))
                .toList();
    }

    /** Returns the score: how many hundredths of what is asked for are known, rounded down; 100 if nothing is asked for. */
    public int score() {
        return wanted == 0 ? 100 : (int) (100L * known / wanted);
    }

    /** Returns whether the file holds what is mandatory. */
    public boolean holdsMandatory() {
        return mandatory.isEmpty();
    }
}
