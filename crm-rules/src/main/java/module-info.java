/**
 * The business rules of Yangke as pure functions: no storage, no clock, no threads.
 *
 * <p>Start at {@link io.yangke.crm.rules.complaint} for the complaint desk and at {@link io.yangke.crm.rules.calendar}
 * for working days and working time.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.yangke.crm.rules {
    requires transitive io.yangke.crm.spi;
    requires com.google.common;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports io.yangke.crm.rules;
    exports io.yangke.crm.rules.calendar;
    exports io.yangke.crm.rules.care;
    exports io.yangke.crm.rules.care.timeline;
    exports io.yangke.crm.rules.care.campaign;
    exports io.yangke.crm.rules.care.work;
    exports io.yangke.crm.rules.complaint;
    exports io.yangke.crm.rules.complaint.assessment;
    exports io.yangke.crm.rules.complaint.form;
    exports io.yangke.crm.rules.customer;
    exports io.yangke.crm.rules.customer.matching;
    exports io.yangke.crm.rules.explain;
    exports io.yangke.crm.rules.lifecycle;
    exports io.yangke.crm.rules.lifecycle.base;
    exports io.yangke.crm.rules.lifecycle.forecast;
    exports io.yangke.crm.rules.points;
    exports io.yangke.crm.rules.points.books;
}
