package io.yangke.crm.tck;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Reads {@code C03_C04_a_stale_write} as {@code C-03, C-04: a stale write}. */
public final class ContractNames extends DisplayNameGenerator.Standard {

    private static final Pattern CLAUSE = Pattern.compile("C(\\d\\d)_");

    /** For JUnit. */
    public ContractNames() {}

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        List<String> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(testMethod.getName());
        int end = 0;
        while (clause.find(end) && clause.start() == end) {
            clauses.add("C-" + clause.group(1));
            end = clause.end();
        }
        String sentence = testMethod.getName().substring(end).replace('_', ' ');
        return String.join(", ", clauses) + ": " + sentence;
    }
}
