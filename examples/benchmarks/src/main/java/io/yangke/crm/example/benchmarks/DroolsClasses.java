package io.yangke.crm.example.benchmarks;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** The standard table of classes as rules of Drools with its executable model, in a stateless session. */
final class DroolsClasses {

    private final StatelessKieSession session = session(rules());

    private static String rules() {
        try (InputStream file = DroolsClasses.class.getResourceAsStream("classes.drl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$SIX_MONTHS_AGO", Integer.toString(ClassInputs.monthsAgo(6)))
                    .replace("$THREE_MONTHS_AGO", Integer.toString(ClassInputs.monthsAgo(3)))
                    .replace("$A_YEAR_AGO", Integer.toString(ClassInputs.monthsAgo(12)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static StatelessKieSession session(String rules) {
        KieServices kie = KieServices.Factory.get();
        KieFileSystem files = kie.newKieFileSystem().write("src/main/resources/classes.drl", rules);
        KieBuilder built = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (built.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(built.getResults().toString());
        }
        return kie.newKieContainer(built.getKieModule().getReleaseId()).newStatelessKieSession();
    }

    CustomerClass classify(long spendFen, int visits, int renewals, int awaySince, int purchased) {
        DroolsCustomer customer = new DroolsCustomer(spendFen, visits, renewals, awaySince, purchased);
        session.execute(customer);
        return customer.verdict();
    }
}
