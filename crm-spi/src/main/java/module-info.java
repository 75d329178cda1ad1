/**
 * Values and storage ports of Yangke: what a storage vendor implements and every other module shares.
 *
 * <p>Start at {@link io.yangke.crm.spi.storage} for the one write every store implements, then at the feature package
 * whose ports the store offers, such as {@link io.yangke.crm.spi.complaint}.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module io.yangke.crm.spi {
    requires com.google.common;
    requires com.fasterxml.jackson.annotation;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static com.fasterxml.jackson.databind;
    requires static com.fasterxml.jackson.core;

    exports io.yangke.crm.spi;
    exports io.yangke.crm.spi.calendar;
    exports io.yangke.crm.spi.complaint;
    exports io.yangke.crm.spi.points;
    exports io.yangke.crm.spi.customer;
    exports io.yangke.crm.spi.care;
    exports io.yangke.crm.spi.policy;
    exports io.yangke.crm.spi.explain;
    exports io.yangke.crm.spi.lifecycle;
    exports io.yangke.crm.spi.storage;
    exports io.yangke.crm.spi.json;
    exports io.yangke.crm.spi.internal to
            io.yangke.crm.rules,
            io.yangke.crm.core;

    opens io.yangke.crm.spi to
            com.fasterxml.jackson.databind;
    opens io.yangke.crm.spi.complaint to
            com.fasterxml.jackson.databind;
    opens io.yangke.crm.spi.lifecycle to
            com.fasterxml.jackson.databind;
    opens io.yangke.crm.spi.points to
            com.fasterxml.jackson.databind;
    opens io.yangke.crm.spi.customer to
            com.fasterxml.jackson.databind;
    opens io.yangke.crm.spi.care to
            com.fasterxml.jackson.databind;
    opens io.yangke.crm.spi.storage to
            com.fasterxml.jackson.databind;
}
