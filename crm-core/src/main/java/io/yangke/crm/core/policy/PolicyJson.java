package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Policies as JSON documents. Thread-safe; it has no state. */
public final class PolicyJson {

    private static final int DIGEST_LENGTH = 12;

    private PolicyJson() {}

    /**
     * Returns the policy of one document laid over the defaults.
     *
     * @param name the name of the document for the report, such as a file name
     * @param json the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything in it is wrong; the report names all of it
     */
    public static ComplaintPolicy read(String name, String json) {
        return alone(name, json).policy(Section.COMPLAINT);
    }

    /**
     * Returns the points programmes of one document laid over the defaults.
     *
     * @param name the name of the document for the report, such as a file name
     * @param json the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything in it is wrong; the report names all of it
     */
    public static PointsPolicy readPoints(String name, String json) {
        return alone(name, json).policy(Section.POINTS);
    }

    /**
     * Returns the journeys and contacts of one document laid over the defaults.
     *
     * @param name the name of the document for the report, such as a file name
     * @param json the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything in it is wrong; the report names all of it
     */
    public static CarePolicy readCare(String name, String json) {
        return alone(name, json).policy(Section.CARE);
    }

    /**
     * Returns the rules about customers' files of one document laid over the defaults.
     *
     * @param name the name of the document for the report, such as a file name
     * @param json the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything in it is wrong; the report names all of it
     */
    public static CustomerPolicy readCustomers(String name, String json) {
        return alone(name, json).policy(Section.CUSTOMERS);
    }

    /**
     * Returns the classes, forecast, risk and stages of one document laid over the defaults.
     *
     * @param name the name of the document for the report, such as a file name
     * @param json the document
     * @throws io.yangke.crm.core.InvalidDocumentException if anything in it is wrong; the report names all of it
     */
    public static LifecyclePolicy readLifecycle(String name, String json) {
        return alone(name, json).policy(Section.LIFECYCLE);
    }

    private static LayeredPolicy alone(String name, String json) {
        PolicyLayer layer = PolicyLayer.read(new PolicyDocument(name, PolicyDocument.Layer.BRAND, LocalDate.MIN, json));
        LayeredPolicy layered = new LayeredPolicy(List.of(layer));
        layered.check();
        layer.throwIfWrong();
        return layered;
    }

    /**
     * Returns a document that says every field of the policy; the default policy gives a file to start from.
     *
     * @throws IllegalArgumentException if a limit is a fixed time: documents hold durations only
     */
    public static String write(ComplaintPolicy policy) {
        return document(Section.COMPLAINT, policy);
    }

    /**
     * Returns a document that says every field of the points programmes; the default programmes give a file to start from.
     *
     * @throws IllegalArgumentException if a day is outside the years 0 to 9999
     */
    public static String write(PointsPolicy policy) {
        return document(Section.POINTS, policy);
    }

    /**
     * Returns a document that says every field of the journeys and contacts; the default policy gives a file to start from.
     *
     * @throws IllegalArgumentException if hours hold parts of a minute, or a condition asks for a number below 0 or above 1 000 000
     *     000 000
     */
    public static String write(CarePolicy policy) {
        return document(Section.CARE, policy);
    }

    /**
     * Returns a document that says every field of the classes, forecast, risk and stages; the default policy gives a file to start
     * from.
     */
    public static String write(LifecyclePolicy policy) {
        return document(Section.LIFECYCLE, policy);
    }

    /** Returns a document that says every field of the rules about customers' files; the default gives a file to start from. */
    public static String write(CustomerPolicy policy) {
        return document(Section.CUSTOMERS, policy);
    }

    private static <P> String document(Section<P> section, P policy) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set(section.name(), section.table().write(policy));
        return ReadableJson.pretty(document);
    }

    /**
     * Returns the version of a policy: equal policies have the same, on every machine, however their documents were
     * written and whichever layers said it.
     *
     * @throws IllegalArgumentException if a limit is a fixed time
     */
    public static PolicyVersion version(ComplaintPolicy policy) {
        return version("complaint", ReadableJson.canonical(ComplaintFields.TABLE.write(policy)));
    }

    /**
     * Returns the version of a programme's policy: equal policies have the same, on every machine, however their documents
     * were written and whichever layers said it.
     *
     * @throws IllegalArgumentException if a day is outside the years 0 to 9999
     */
    public static PolicyVersion version(ProgrammePolicy programme) {
        ObjectNode content = ProgrammeFields.TABLE.write(programme);
        content.put("programme", programme.programme().value());
        dropNulls(content);
        return version("points", ReadableJson.canonical(content));
    }

    /**
     * Returns the version of what the care for customers goes by: equal policies have the same, on every machine, however their
     * documents were written and whichever layers said it.
     *
     * @throws IllegalArgumentException as {@link #write(CarePolicy)} does
     */
    public static PolicyVersion version(CarePolicy care, LifecyclePolicy lifecycle) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set(Section.CARE.name(), CareFields.TABLE.write(care));
        content.set(Section.LIFECYCLE.name(), LifecycleFields.TABLE.write(lifecycle));
        dropNulls(content);
        return version("care", ReadableJson.canonical(content));
    }

    /** What is absent must not tell which codes the defaults have. */
    private static void dropNulls(ObjectNode object) {
        object.removeIf(JsonNode::isNull);
        object.forEach(child -> {
            if (child instanceof ObjectNode inner) {
                dropNulls(inner);
            }
        });
    }

    private static PolicyVersion version(String name, String content) {
        String digest =
                Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
        return PolicyVersion.of(name + "@" + digest.substring(0, DIGEST_LENGTH));
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of policy documents, for editors. The same text lies in the jar as {@code
     * io/yangke/crm/core/policy/policy.schema.json}. It says less than {@link #read} checks: what several fields must
     * agree on, it only describes.
     */
    public static String schema() {
        return ReadableJson.pretty(PolicySchema.document());
    }
}
