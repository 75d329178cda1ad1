package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The JSON form of the points ledger")
final class PointsFormProperties {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @Provide
    Arbitrary<Posting> postings() {
        return Arbitraries.randomValue(random -> new States(random).posting());
    }

    @Provide
    Arbitrary<PointsAccount> accounts() {
        return Arbitraries.randomValue(random -> new States(random).pointsAccount());
    }

    @Property
    @Label("gives a posting back as it was, also with every other text of it")
    void keeps_postings(@ForAll("postings") Posting posting) {
        assertKept(JsonForm.POSTING, posting);
    }

    @Property
    @Label("gives an account back as it was, also with every other text of it")
    void keeps_accounts(@ForAll("accounts") PointsAccount account) {
        assertKept(JsonForm.POINTS_ACCOUNT, account);
    }

    private static <T> void assertKept(JsonForm<T> form, T value) {
        String text = form.write(value);
        assertThat(form.read(text)).isEqualTo(value);
        assertThat(form.write(form.read(text))).isEqualTo(text);
        assertThat(form.read(form.writeBytes(value))).isEqualTo(value);
    }

    @Property
    @Label("refuses a posting that gained a field, wherever it did")
    void refuses_gains(@ForAll("postings") Posting posting, @ForAll long place) throws Exception {
        assertGainRefused(JsonForm.POSTING, posting, new Random(place));
    }

    @Property
    @Label("refuses an account that gained a field, wherever it did")
    void refuses_gains(@ForAll("accounts") PointsAccount account, @ForAll long place) throws Exception {
        assertGainRefused(JsonForm.POINTS_ACCOUNT, account, new Random(place));
    }

    private static <T> void assertGainRefused(JsonForm<T> form, T value, Random random) throws Exception {
        JsonNode document = PLAIN.readTree(form.write(value));
        oneOf(objects(document), random).put("extra", 1);
        String text = document.toString();
        assertThatThrownBy(() -> form.read(text)).isInstanceOf(JsonFormException.class);
    }

    @Property
    @Label("refuses a posting that lost a field, or reads it as one without")
    void notices_losses(@ForAll("postings") Posting posting, @ForAll long place) throws Exception {
        assertLossNoticed(JsonForm.POSTING, posting, new Random(place));
    }

    @Property
    @Label("refuses an account that lost a field, or reads it as one without")
    void notices_losses(@ForAll("accounts") PointsAccount account, @ForAll long place) throws Exception {
        assertLossNoticed(JsonForm.POINTS_ACCOUNT, account, new Random(place));
    }

    private static <T> void assertLossNoticed(JsonForm<T> form, T value, Random random) throws Exception {
        JsonNode document = PLAIN.readTree(form.write(value));
        ObjectNode object = oneOf(objects(document), random);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.remove(oneOf(names, random));
        assertRefusedOrKept(form, document.toString());
    }

    private static void assertRefusedOrKept(JsonForm<?> form, String text) {
        try {
            assertRewritten(form, text);
        } catch (JsonFormException refused) {
            assertThat(refused.pointer()).isNotNull();
        }
    }

    private static <T> void assertRewritten(JsonForm<T> form, String text) {
        assertThat(form.write(form.read(text))).isEqualTo(text);
    }

    private static List<ObjectNode> objects(JsonNode document) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        return objects;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
