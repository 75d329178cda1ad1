package io.yangke.crm.core.policy;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The name under which a row of the table of classes stands: the class it gives, and, for a further row of the same class, a hyphen
 * and anything else: {@code LOYAL}, {@code LOYAL-2}.
 *
 * @param customerClass the class
 * @param rest what follows, empty or with its hyphen
 */
record ClassRowName(CustomerClass customerClass, String rest) implements Comparable<ClassRowName> {

    private static final List<CustomerClass> CLASSES = List.of(CustomerClass.values());

    static final IdText<ClassRowName> TYPE = new IdText<>(
            "one of " + names(", ") + ", alone or with a hyphen and visible characters behind it",
            Checks.MAX_ID,
            "^(" + names("|") + ")(-" + IdText.VISIBLE + "+)?$",
            ClassRowName::parse,
            ClassRowName::text);

    private static String names(String between) {
        return CLASSES.stream().map(Enum::name).sorted().collect(Collectors.joining(between));
    }

    private static ClassRowName parse(String text) {
        Checks.id("row", text);
        int hyphen = text.indexOf('-');
        String name = hyphen < 0 ? text : text.substring(0, hyphen);
        Checks.require(hyphen != text.length() - 1, "row", "ends with the hyphen", "more behind it is needed");
        CustomerClass named = CLASSES.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("row: is no class"));
        return new ClassRowName(named, text.substring(name.length()));
    }

    String text() {
        return customerClass.name() + rest;
    }

    /** Returns names for rows that give these classes, in their order. */
    static List<ClassRowName> of(List<CustomerClass> classes) {
        Map<CustomerClass, Integer> known = new EnumMap<>(CustomerClass.class);
        return classes.stream()
                .map(each -> new ClassRowName(each, rest(known.merge(each, 1, Integer::sum))))
                .toList();
    }

    private static String rest(int number) {
        return number == 1 ? "" : "-" + number;
    }

    @Override
    public int compareTo(ClassRowName other) {
        return text().compareTo(other.text());
    }
}
