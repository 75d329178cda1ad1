package io.yangke.crm.testkit.lifecycle;

import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import org.assertj.core.api.AbstractAssert;

/** What is expected of a customer's file. */
public final class CustomerFileAssert extends AbstractAssert<CustomerFileAssert, CustomerFile> {

    private LifecyclePolicy policy = LifecyclePolicy.DEFAULT;

    private CustomerFileAssert(CustomerFile actual) {
        super(actual, CustomerFileAssert.class);
    }

    /** Looks at the file of these facts. */
    public static CustomerFileAssert assertThat(CustomerFacts facts) {
        return new CustomerFileAssert(facts.file());
    }

    /** Looks at a file. */
    public static CustomerFileAssert assertThat(CustomerFile file) {
        return new CustomerFileAssert(file);
    }

    /** Judges by another policy from here on. */
    public CustomerFileAssert under(LifecyclePolicy other) {
        policy = other;
        return this;
    }

    /** Expects the customer to be in a class as of a day. */
    public CustomerFileAssert isIn(CustomerClass expected, String day) {
        CustomerClass found = ClassTable.compile(policy.classes())
                .on(LocalDate.parse(day))
                .reader()
                .classify(actual);
        if (found != expected) {
            failWithMessage("Expected %s to be %s as of %s%nbut it is %s", actual, expected, day, found);
        }
        return this;
    }
}
