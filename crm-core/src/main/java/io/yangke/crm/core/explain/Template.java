package io.yangke.crm.core.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A wording with places {@code {0}} to {@code {9}} for facts. Nothing else in it is special: an apostrophe is an
 * apostrophe.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String text;
    private final List<String> literals;
    private final List<Integer> places;

    private Template(String text, List<String> literals, List<Integer> places) {
        this.text = text;
        this.literals = ImmutableList.copyOf(literals);
        this.places = ImmutableList.copyOf(places);
    }

    static Template parse(String text) {
        ImmutableList.Builder<String> literals = ImmutableList.builder();
        ImmutableList.Builder<Integer> places = ImmutableList.builder();
        int from = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            literals.add(text.substring(from, place.start()));
            places.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        return new Template(text, literals.add(text.substring(from)).build(), places.build());
    }

    String text() {
        return text;
    }

    /** Returns which facts it uses. */
    Set<Integer> places() {
        return ImmutableSortedSet.copyOf(places);
    }

    /** Returns the wording with the facts; a place without a fact stays as it is. */
    String fill(List<String> facts) {
        StringBuilder filled = new StringBuilder(literals.get(0));
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            filled.append(place < facts.size() ? facts.get(place) : "{" + place + "}");
            filled.append(literals.get(i + 1));
        }
        return filled.toString();
    }
}
