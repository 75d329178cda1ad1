/**
 * The services of Yangke: load by ports, decide by rules, commit as one change.
 *
 * <p>Start at {@link io.yangke.crm.core}.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.yangke.crm.core {
    requires transitive io.yangke.crm.spi;
    requires transitive io.yangke.crm.rules;
    requires com.google.common;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports io.yangke.crm.core.calendar;
    exports io.yangke.crm.core.care;
    exports io.yangke.crm.core.complaint;
    exports io.yangke.crm.core.customer;
    exports io.yangke.crm.core.explain;
    exports io.yangke.crm.core.lifecycle;
    exports io.yangke.crm.core.points;
    exports io.yangke.crm.core.policy;
    exports io.yangke.crm.core.storage;
    exports io.yangke.crm.core;
}
