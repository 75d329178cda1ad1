package io.yangke.crm.core.policy;

import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import java.time.LocalDate;

/** Policy documents, written shortly. */
final class Documents {

    private Documents() {}

    static PolicyDocument brand(String from, String json) {
        return document(Layer.BRAND, from, json);
    }

    static PolicyDocument region(String from, String json) {
        return document(Layer.REGION, from, json);
    }

    static PolicyDocument dealer(String from, String json) {
        return document(Layer.DEALER, from, json);
    }

    static PolicyDocument document(Layer layer, String from, String json) {
        String name = layer.name().toLowerCase(java.util.Locale.ROOT) + "/" + from + ".json";
        return new PolicyDocument(name, layer, LocalDate.parse(from), json);
    }

    /** A document that says one thing of the complaint desk. */
    static String complaint(String fields) {
        return "{\"complaint\": {" + fields + "}}";
    }

    /** A document that says one thing of the branch points. */
    static String branch(String fields) {
        return "{\"points\": {\"programmes\": {\"BRANCH\": {" + fields + "}}}}";
    }

    /** A document that says one thing of the care. */
    static String care(String fields) {
        return "{\"care\": {" + fields + "}}";
    }

    /** A document that says one thing of the journeys. */
    static String journeys(String steps) {
        return care("\"journeys\": {" + steps + "}");
    }

    /** A document that says one thing of the contacts. */
    static String contacts(String fields) {
        return care("\"contacts\": {" + fields + "}");
    }

    /** A document that says one thing of the lifecycle. */
    static String lifecycle(String fields) {
        return "{\"lifecycle\": {" + fields + "}}";
    }

    /** A document that says one thing of the classes. */
    static String classes(String fields) {
        return lifecycle("\"classes\": {" + fields + "}");
    }
}
