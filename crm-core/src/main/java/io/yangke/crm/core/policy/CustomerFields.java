package io.yangke.crm.core.policy;

import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.customer.FilePolicy;
import io.yangke.crm.rules.customer.FileStage;
import io.yangke.crm.rules.customer.RetentionPolicy;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.ProfileItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link CustomerPolicy}, and those of its smaller parts. */
final class CustomerFields {

    private static final int MOST_ITEMS = ProfileItem.values().length;
    private static final Choice<ProfileItem> ITEM = Choice.of(ProfileItem.class);

    private static final Field<RetentionPolicy, Values, Integer> YEARS = Field.row(
            "years",
            new WholeNumber(0, 100),
            "CMP-17",
            "So many years after the last purchase, delivery or visit a file is kept.",
            RetentionPolicy::years);

    static final Table<RetentionPolicy, Values> RETENTION_TABLE = new Table<>(
            List.of(YEARS), RetentionPolicy.DEFAULT, Values::empty, values -> new RetentionPolicy(values.get(YEARS)));

    static final Field<FilePolicy, Values, Map<FileStage, List<ProfileItem>>> REQUIRED = Field.row(
            "required",
            ChoiceMap.of(FileStage.class, new ListOf<>(ITEM, 0, MOST_ITEMS)),
            "CUS-02",
            "The items each stage adds, in the order in which they are asked for; each in one stage once.",
            FilePolicy::required);
    private static final Field<FilePolicy, Values, Map<ProfileItem, Integer>> WEIGHTS = Field.row(
            "weights",
            ChoiceMap.of(ProfileItem.class, new WholeNumber(1, 100)),
            "CUS-02",
            "What an item counts; one with null counts 1.",
            FilePolicy::weights);
    static final Field<FilePolicy, Values, List<Set<ProfileItem>>> MANDATORY = Field.row(
            "mandatory",
            new ListOf<>(new ChoiceSet<>(ITEM), 0, MOST_ITEMS),
            "CUS-02",
            "Groups of items of each of which a file must hold one at least.",
            FilePolicy::mandatory);
    private static final Field<FilePolicy, Values, Map<ProfileItem, Integer>> VERIFY_AFTER = Field.row(
            "verifyAfterMonths",
            ChoiceMap.of(ProfileItem.class, new WholeNumber(1, 120)),
            "CUS-04",
            "After how many months an item is verified again; one with null never is.",
            FilePolicy::verifyAfterMonths);

    static final Table<FilePolicy, Values> CONTENTS_TABLE = new Table<>(
            List.of(REQUIRED, WEIGHTS, MANDATORY, VERIFY_AFTER),
            FilePolicy.DEFAULT,
            Values::empty,
            values -> new FilePolicy(
                    values.get(REQUIRED), values.get(WEIGHTS), values.get(MANDATORY), values.get(VERIFY_AFTER)));

    static final Field<CustomerPolicy, CustomerPolicy.Builder, FilePolicy> CONTENTS = field(
            "contents",
            CONTENTS_TABLE,
            "CUS-02",
            "What a file should hold.",
            CustomerPolicy::contents,
            CustomerPolicy.Builder::contents);

    static final Table<CustomerPolicy, CustomerPolicy.Builder> TABLE = new Table<>(
            List.of(
                    field(
                            "retention",
                            RETENTION_TABLE,
                            "CMP-17",
                            "How long the law has files kept.",
                            CustomerPolicy::retention,
                            CustomerPolicy.Builder::retention),
                    CONTENTS,
                    field(
                            "matching",
                            MatchingFields.TABLE,
                            "CUS-05",
                            "When two files are of one customer.",
                            CustomerPolicy::matching,
                            CustomerPolicy.Builder::matching),
                    field(
                            "roles",
                            ChoiceMap.of(CustomerAction.Kind.class, ChoiceSet.of(Role.class)),
                            "CUS-06",
                            "Which roles may give which command; one with null or an empty list nobody may give.",
                            CustomerPolicy::roles,
                            (b, v) -> b.roles(v)),
                    field(
                            "keptSeenBy",
                            ChoiceSet.of(Role.class),
                            "CUS-06",
                            "Who may see files that are restricted or erased.",
                            CustomerPolicy::keptSeenBy,
                            (b, v) -> b.keptSeenBy(v))),
            CustomerPolicy.DEFAULT,
            CustomerPolicy::builder,
            CustomerPolicy.Builder::build);

    private CustomerFields() {}

    private static <T> Field<CustomerPolicy, CustomerPolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<CustomerPolicy, T> getter,
            BiConsumer<CustomerPolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
