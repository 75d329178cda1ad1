package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("CMP-05: layers of points programmes")
class PointsLayeringProperties {

    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** These must agree with each other, so they go into the same layer. */
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of("holdMinutes", "maxHoldMinutes"),
            Set.of("takeBackReach", "takeBackRest"),
            Set.of("earningRules", "awards", "campaigns"));

    /** Of these a layer replaces single entries, so that what stands above goes on to stand. */
    private static final Set<String> TABLES =
            Set.of("earningRules", "awards", "campaigns", "spendingRules", "debtLimits", "roles");

    @Provide
    Arbitrary<ProgrammePolicy> programmes() {
        return AnyPoints.programme("BRANCH");
    }

    @Provide
    Arbitrary<Set<String>> fields() {
        return Arbitraries.of(ProgrammeFields.TABLE.fields().keySet()).set().map(PointsLayeringProperties::whole);
    }

    private static Set<String> whole(Set<String> fields) {
        return ProgrammeFields.TABLE.fields().keySet().stream()
                .filter(name -> fields.contains(TOGETHER.stream()
                        .filter(group -> group.contains(name))
                        .findFirst()
                        .map(group -> group.stream().sorted().findFirst().orElseThrow())
                        .orElse(name)))
                .collect(Collectors.toSet());
    }

    @Property
    @Label("what the dealer says of a figure beats the region, and what the region says beats the brand")
    void the_nearer_layer_wins(
            @ForAll("programmes") ProgrammePolicy brand,
            @ForAll("programmes") ProgrammePolicy region,
            @ForAll("programmes") ProgrammePolicy dealer,
            @ForAll("fields") Set<String> ofRegion,
            @ForAll("fields") Set<String> ofDealer) {
        ProgrammePolicy merged = rules(Map.of(
                        Layer.BRAND, patch(brand, figures()),
                        Layer.REGION, patch(region, figuresOf(ofRegion)),
                        Layer.DEALER, patch(dealer, figuresOf(ofDealer))))
                .programme();
        for (Field<ProgrammePolicy, ProgrammePolicy.Builder, ?> field : rows()) {
            String name = field.name();
            if (!TABLES.contains(name)) {
                ProgrammePolicy winner = ofDealer.contains(name) ? dealer : ofRegion.contains(name) ? region : brand;
                assertThat((Object) field.getter().apply(merged))
                        .as(name)
                        .isEqualTo(field.getter().apply(winner));
            }
        }
    }

    @Property
    @Label("it does not matter in which layers a programme is written: content and version are the same")
    void the_split_does_not_matter(
            @ForAll("programmes") ProgrammePolicy programme,
            @ForAll("fields") Set<String> ofBrand,
            @ForAll("fields") Set<String> ofDealer) {
        Set<String> rest = new HashSet<>(ProgrammeFields.TABLE.fields().keySet());
        rest.removeAll(ofBrand);
        PointsRules rules = rules(Map.of(
                Layer.BRAND, patch(programme, ofBrand),
                Layer.REGION, patch(programme, rest),
                Layer.DEALER, patch(programme, ofDealer)));
        assertThat(rules.programme()).isEqualTo(programme);
        assertThat(rules.version()).isEqualTo(PolicyJson.version(programme));
    }

    @Property
    @Label("null gives exactly the fields it is said of their defaults again, whole tables too")
    void null_resets(@ForAll("programmes") ProgrammePolicy programme, @ForAll("fields") Set<String> reset) {
        ObjectNode nulls = JsonNodeFactory.instance.objectNode();
        reset.forEach(nulls::putNull);
        ProgrammePolicy merged = rules(Map.of(
                        Layer.BRAND,
                        patch(programme, ProgrammeFields.TABLE.fields().keySet()),
                        Layer.DEALER,
                        nulls))
                .programme();
        ProgrammePolicy defaults =
                ProgrammePolicy.builder().programme(ProgrammeId.BRANCH).build();
        for (Field<ProgrammePolicy, ProgrammePolicy.Builder, ?> field : rows()) {
            ProgrammePolicy expected = reset.contains(field.name()) ? defaults : programme;
            assertThat((Object) field.getter().apply(merged))
                    .as(field.name())
                    .isEqualTo(field.getter().apply(expected));
        }
    }

    private static Set<String> figures() {
        return figuresOf(ProgrammeFields.TABLE.fields().keySet());
    }

    private static Set<String> figuresOf(Set<String> fields) {
        Set<String> figures = new HashSet<>(fields);
        figures.removeAll(TABLES);
        return figures;
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> rows() {
        return List.copyOf(ProgrammeFields.TABLE.fields().values());
    }

    private static ObjectNode patch(ProgrammePolicy programme, Set<String> fields) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        rows().stream()
                .filter(field -> fields.contains(field.name()))
                .forEach(field -> patch.set(field.name(), field.write(programme)));
        return patch;
    }

    private static PointsRules rules(Map<Layer, ObjectNode> patches) {
        List<PolicyDocument> documents = new ArrayList<>();
        patches.forEach((layer, patch) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.putObject("points").putObject("programmes").set("BRANCH", patch);
            documents.add(Documents.document(layer, "2026-01-01", document.toString()));
        });
        return PolicyBook.of(dealer -> documents)
                .points(DEALER, ProgrammeId.BRANCH, NOW)
                .orElseThrow();
    }
}
