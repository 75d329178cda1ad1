package io.yangke.crm.core.customer;

import io.yangke.crm.core.command.ContentDigest;
import io.yangke.crm.core.command.Fingerprint;
import io.yangke.crm.rules.customer.Erasing;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.LegalHold;

/**
 * The digest of a command about a customer: of every field but the key, under which it is remembered, and but what is personal: a
 * short number could be found again from its digest. So a fact is digested as it stands in an erased file; two commands that
 * differ in a name, a number or an address alone are the same command, and a correction has a greater revision. Source: PTS-11,
 * CUS-06.
 */
final class CustomerDigest {

    private static final String FORM = "customer1-";

    private CustomerDigest() {}

    static ContentDigest of(CustomerCommand command) {
        Fingerprint print = new Fingerprint()
                .add(command.dealer().value())
                .add(command.customer().value())
                .add(command.by().role())
                .add(command.by().id().value())
                .add(command.action().kind());
        add(print, command.action());
        return print.digest(FORM);
    }

    private static void add(Fingerprint print, CustomerAction action) {
        if (action instanceof CustomerAction.Tell tell) {
            print.add(tell.facts().size());
            tell.facts().forEach(fact -> add(print, fact));
        } else if (action instanceof CustomerAction.Merge merge) {
            print.add(merge.into().value());
        } else if (action instanceof CustomerAction.Hold hold) {
            add(print, hold.hold());
        } else if (action instanceof CustomerAction.Unhold unhold) {
            print.add(unhold.code());
        }
    }

    private static void add(Fingerprint print, CustomerFact fact) {
        print.add(fact.kind()).add(Erasing.withoutPerson(fact).toString());
    }

    private static void add(Fingerprint print, LegalHold hold) {
        print.add(hold.code());
        if (print.has(hold.until())) {
            print.add(hold.until().get().toEpochDay());
        }
    }
}
