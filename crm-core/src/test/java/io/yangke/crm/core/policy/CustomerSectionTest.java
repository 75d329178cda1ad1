package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.dealer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.customer.matching.Likeness;
import io.yangke.crm.rules.customer.matching.MatchReason;
import io.yangke.crm.rules.customer.matching.MatchRule;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CUS-02 to CUS-06: the customers section")
class CustomerSectionTest {

    private static final String DAY = "2026-01-01";

    static List<Numbers.Number> numbers() {
        return Numbers.of(
                Numbers.in("customers/retention/", CustomerFields.RETENTION_TABLE),
                Numbers.in("customers/matching/", MatchingFields.TABLE),
                Numbers.one("customers/contents/weights/NAME", 1, 100),
                Numbers.one("customers/contents/verifyAfterMonths/MOBILE", 1, 120));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void a_number_out_of_range_is_refused_where_it_stands(Numbers.Number number) {
        number.isRefusedOutOfRange(json -> PolicyJson.readCustomers("policy.json", json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void the_least_and_the_greatest_number_are_in_range(Numbers.Number number) {
        number.isTakenInRange(json -> PolicyJson.readCustomers("policy.json", json));
    }

    @Test
    void every_default_is_written_and_read_back_and_the_schema_allows_it() {
        String document = PolicyJson.write(CustomerPolicy.DEFAULT);
        assertThat(PolicyJson.readCustomers("defaults.json", document)).isEqualTo(CustomerPolicy.DEFAULT);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PolicyJson.schema())
                        .validate(document, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void layers_merge_by_stage_item_and_command_and_lists_as_a_whole() {
        CustomerPolicy merged = merged(
                brand(
                        DAY,
                        customers("\"contents\": {\"verifyAfterMonths\": {\"MOBILE\": 6, \"EMAIL\": null},"
                                + " \"required\": {\"MEMBER\": [\"EMAIL\"]}}, \"roles\": {\"MERGE\": [\"CSR\"]}")),
                dealer(
                        DAY,
                        customers(
                                "\"contents\": {\"verifyAfterMonths\": {\"PLATE\": 36}}, \"retention\": {\"years\": 15},"
                                        + " \"matching\": {\"namesOfNoOne\": [\"路人 甲\"], \"rules\": [{\"gives\": \"LIKELY\","
                                        + " \"needs\": [\"SAME_VIN\"], \"unless\": [\"OTHER_NAME\"]}]}")));
        assertThat(merged.contents().monthsToVerify(ProfileItem.MOBILE)).contains(6);
        assertThat(merged.contents().monthsToVerify(ProfileItem.EMAIL)).isEmpty();
        assertThat(merged.contents().monthsToVerify(ProfileItem.PLATE)).contains(36);
        assertThat(merged.retention().years()).isEqualTo(15);
        assertThat(merged.roles()).containsEntry(CustomerAction.Kind.MERGE, Set.of(Role.CSR));
        assertThat(merged.roles().get(CustomerAction.Kind.ERASE))
                .isEqualTo(CustomerPolicy.DEFAULT.roles().get(CustomerAction.Kind.ERASE));
        assertThat(merged.matching().namesOfNoOne()).containsExactly(PersonName.of("路人 甲"));
        assertThat(merged.matching().rules())
                .containsExactly(
                        MatchRule.of(Likeness.LIKELY, MatchReason.SAME_VIN).unless(MatchReason.OTHER_NAME));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an item in two stages  | \"contents\": {\"required\": {\"MEMBER\": [\"NAME\"]}} | /contents/required/MEMBER | leaves NAME required twice, together with the defaults",
                "an item twice          | \"contents\": {\"required\": {\"MEMBER\": [\"JOB\", \"JOB\"]}} | /contents/required/MEMBER | leaves JOB required twice",
                "a group of nothing     | \"contents\": {\"mandatory\": [[\"NAME\"], []]} | /contents/mandatory | leaves a group without items",
                "an unknown item        | \"contents\": {\"weights\": {\"SHOE\": 1}} | /contents/weights/SHOE | is not a known field",
                "an unknown stage       | \"contents\": {\"required\": {\"DREAM\": []}} | /contents/required/DREAM | is not a known field",
                "an unknown command     | \"roles\": {\"SPLIT\": []} | /roles/SPLIT | is not a known field",
                "an unknown role        | \"keptSeenBy\": [\"BOSS\"] | /keptSeenBy/0 | is not known",
                "half a rule            | \"matching\": {\"rules\": [{\"gives\": \"LIKELY\", \"unless\": []}]} | /matching/rules/0/needs | is missing",
                "a blank name           | \"matching\": {\"namesOfNoOne\": [\" \"]} | /matching/namesOfNoOne/0 | is not a name of 1 to 100 characters in one line",
            })
    void what_is_wrong_is_refused_where_it_stands(String name, String fields, String pointer, String problem) {
        assertThat(problems(customers(fields)))
                .extracting(DocumentProblem::pointer, DocumentProblem::problem)
                .containsExactly(tuple("/customers" + pointer, problem));
    }

    @Test
    @DisplayName("CUS-05: a rule by which no file is ever found is refused where it stands")
    void a_rule_that_finds_nothing_is_refused() {
        assertThat(problems(customers("\"matching\": {\"rules\": [{\"gives\": \"LIKELY\", \"needs\": [\"SAME_NAME\"],"
                        + " \"unless\": []}]}")))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.pointer()).isEqualTo("/customers/matching/rules/0");
                    assertThat(only.problem()).contains("hold nothing by which files are found");
                });
    }

    private static String customers(String fields) {
        return "{\"customers\": {" + fields + "}}";
    }

    private static List<DocumentProblem> problems(String json) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> PolicyJson.readCustomers("policy.json", json))
                .problems();
    }

    private static CustomerPolicy merged(PolicyDocument... documents) {
        return PolicyBook.of(dealer -> List.of(documents))
                .customers(DealerId.of("D1"), Instant.parse("2026-06-01T00:00:00Z"))
                .policy();
    }
}
