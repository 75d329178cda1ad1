package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("CMP-05: layers of policies")
class LayeringProperties {

    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** These must agree with each other, so they go into the same layer. */
    private static final Set<String> TABLES = Set.of("categories", "gradeBCategory", "gradeCCategory");

    @Provide
    Arbitrary<ComplaintPolicy> policies() {
        return AnyPolicy.policies();
    }

    @Provide
    Arbitrary<Set<String>> fields() {
        return Arbitraries.of(ComplaintFields.TABLE.fields().keySet()).set().map(LayeringProperties::withWholeTables);
    }

    private static Set<String> withWholeTables(Set<String> fields) {
        boolean all = fields.contains("categories");
        return ComplaintFields.TABLE.fields().keySet().stream()
                .filter(name -> TABLES.contains(name) ? all : fields.contains(name))
                .collect(Collectors.toSet());
    }

    @Property
    @Label("what the dealer says beats the region, and what the region says beats the brand")
    void the_nearer_layer_wins(
            @ForAll("policies") ComplaintPolicy brand,
            @ForAll("policies") ComplaintPolicy region,
            @ForAll("policies") ComplaintPolicy dealer,
            @ForAll("fields") Set<String> ofRegion,
            @ForAll("fields") Set<String> ofDealer) {
        ComplaintPolicy merged = merged(Map.of(
                Layer.BRAND, patch(brand, ComplaintFields.TABLE.fields().keySet()),
                Layer.REGION, patch(region, ofRegion),
                Layer.DEALER, patch(dealer, ofDealer)));
        for (Field<ComplaintPolicy, ?, ?> field : rows()) {
            String name = field.name();
            ComplaintPolicy winner = ofDealer.contains(name) ? dealer : ofRegion.contains(name) ? region : brand;
            assertThat((Object) field.getter().apply(merged))
                    .as(name)
                    .isEqualTo(field.getter().apply(winner));
        }
    }

    @Property
    @Label("it does not matter in which layers a policy is written: policy and version are the same")
    void the_split_does_not_matter(
            @ForAll("policies") ComplaintPolicy policy,
            @ForAll("fields") Set<String> ofBrand,
            @ForAll("fields") Set<String> ofDealer) {
        Set<String> rest = ComplaintFields.TABLE.fields().keySet().stream()
                .filter(name -> !ofBrand.contains(name))
                .collect(Collectors.toSet());
        DeskRules rules = rules(Map.of(
                Layer.BRAND, patch(policy, ofBrand),
                Layer.REGION, patch(policy, rest),
                Layer.DEALER, patch(policy, ofDealer)));
        assertThat(rules.policy()).isEqualTo(policy);
        assertThat(rules.version()).isEqualTo(PolicyJson.version(policy));
    }

    @Property
    @Label("laying three layers over each other is associative")
    void associative(
            @ForAll("policies") ComplaintPolicy one,
            @ForAll("policies") ComplaintPolicy two,
            @ForAll("policies") ComplaintPolicy three,
            @ForAll("fields") Set<String> ofOne,
            @ForAll("fields") Set<String> ofTwo,
            @ForAll("fields") Set<String> ofThree) {
        ObjectNode first = patch(one, ofOne);
        ObjectNode second = patch(two, ofTwo);
        ObjectNode third = patch(three, ofThree);
        ComplaintPolicy all = merged(Map.of(Layer.BRAND, first, Layer.REGION, second, Layer.DEALER, third));
        ComplaintPolicy upper = merged(Map.of(Layer.BRAND, first, Layer.REGION, second));
        ObjectNode lower = second.deepCopy().setAll(third);
        assertThat(merged(Map.of(
                        Layer.BRAND, patch(upper, ComplaintFields.TABLE.fields().keySet()), Layer.DEALER, third)))
                .isEqualTo(all);
        assertThat(merged(Map.of(Layer.BRAND, first, Layer.DEALER, lower))).isEqualTo(all);
    }

    @Property
    @Label("saying the same twice is saying it once")
    void idempotent(@ForAll("policies") ComplaintPolicy policy, @ForAll("fields") Set<String> fields) {
        ObjectNode patch = patch(policy, fields);
        assertThat(merged(Map.of(Layer.BRAND, patch, Layer.REGION, patch, Layer.DEALER, patch)))
                .isEqualTo(merged(Map.of(Layer.REGION, patch)));
    }

    @Property
    @Label("null gives exactly the fields it is said of their defaults again")
    void null_resets(@ForAll("policies") ComplaintPolicy policy, @ForAll("fields") Set<String> reset) {
        ObjectNode nulls = JsonNodeFactory.instance.objectNode();
        reset.forEach(nulls::putNull);
        ComplaintPolicy merged = merged(
                Map.of(Layer.BRAND, patch(policy, ComplaintFields.TABLE.fields().keySet()), Layer.DEALER, nulls));
        for (Field<ComplaintPolicy, ?, ?> field : rows()) {
            ComplaintPolicy expected = reset.contains(field.name()) ? ComplaintPolicy.DEFAULT : policy;
            assertThat((Object) field.getter().apply(merged))
                    .isEqualTo(field.getter().apply(expected));
        }
    }

    @Property
    @Label("on every day the latest document of each layer that has begun holds")
    void effective_dates(@ForAll Random random) {
        Map<LocalDate, Integer> rounds = dated(random, 10);
        Map<LocalDate, Integer> customers = dated(random, 1_000);
        List<PolicyDocument> documents = new ArrayList<>();
        rounds.forEach((day, value) -> documents.add(document(Layer.BRAND, day, "lastRound", value)));
        customers.forEach((day, value) -> documents.add(document(Layer.DEALER, day, "groupCustomers", value)));
        Collections.shuffle(documents, random);
        PolicyBook book = PolicyBook.of(dealer -> documents);
        for (int i = 0; i < 20; i++) {
            Instant at = FIRST_DAY
                    .plusDays(random.nextInt(40))
                    .atStartOfDay(SHANGHAI)
                    .toInstant();
            assertHolds(book, at, rounds, customers);
            assertHolds(book, at.minusNanos(1), rounds, customers);
        }
    }

    private static void assertHolds(
            PolicyBook book, Instant at, Map<LocalDate, Integer> rounds, Map<LocalDate, Integer> customers) {
        LocalDate day = at.atZone(SHANGHAI).toLocalDate();
        ComplaintPolicy policy = book.inForce(DEALER, at).policy();
        assertThat(policy.lastRound()).isEqualTo(latest(rounds, day).orElse(ComplaintPolicy.DEFAULT.lastRound()));
        assertThat(policy.groupCustomers())
                .isEqualTo(latest(customers, day).orElse(ComplaintPolicy.DEFAULT.groupCustomers()));
    }

    private static Map<LocalDate, Integer> dated(Random random, int most) {
        Map<LocalDate, Integer> dated = new TreeMap<>();
        int documents = random.nextInt(5);
        for (int i = 0; i < documents; i++) {
            dated.put(FIRST_DAY.plusDays(random.nextInt(40)), 2 + random.nextInt(most - 1));
        }
        return dated;
    }

    private static Optional<Integer> latest(Map<LocalDate, Integer> dated, LocalDate day) {
        return dated.entrySet().stream()
                .filter(entry -> !entry.getKey().isAfter(day))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static PolicyDocument document(Layer layer, LocalDate day, String field, int value) {
        return Documents.document(layer, day.toString(), Documents.complaint("\"" + field + "\": " + value));
    }

    private static List<Field<ComplaintPolicy, ComplaintPolicy.Builder, ?>> rows() {
        return List.copyOf(ComplaintFields.TABLE.fields().values());
    }

    private static ObjectNode patch(ComplaintPolicy policy, Set<String> fields) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        rows().stream()
                .filter(field -> fields.contains(field.name()))
                .forEach(field -> patch.set(field.name(), field.write(policy)));
        return patch;
    }

    private static ComplaintPolicy merged(Map<Layer, ObjectNode> patches) {
        return rules(patches).policy();
    }

    private static DeskRules rules(Map<Layer, ObjectNode> patches) {
        List<PolicyDocument> documents = new ArrayList<>();
        patches.forEach((layer, patch) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("complaint", patch);
            documents.add(Documents.document(layer, FIRST_DAY.toString(), document.toString()));
        });
        return PolicyBook.of(dealer -> documents).inForce(DEALER, NOW);
    }
}
