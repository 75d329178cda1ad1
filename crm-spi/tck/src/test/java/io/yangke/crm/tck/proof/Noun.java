package io.yangke.crm.tck.proof;

import io.yangke.crm.tck.proof.ListCustomers.What;
import java.util.List;

/**
 * How the clauses and tests speak of a kind of row: what is wrong with one kind can be wrong with each, and is found by tests of
 * the same form.
 *
 * @param what the kind
 * @param one its name
 * @param many its plural
 * @param write the clause of writing
 * @param read the clause of reading many; 0 if there are not many
 * @param due the clause of what wakes; 0 if nothing does
 */
record Noun(What what, String one, String many, int write, int read, int due) {

    static final Noun FILE = new Noun(What.FILE, "file", "files", 60, 61, 0);
    static final Noun STANDING = new Noun(What.STANDING, "standing", "standings", 64, 65, 66);
    static final Noun CARE = new Noun(What.CARE, "care_file", "care_files", 68, 69, 70);
    static final Noun PROGRESS = new Noun(What.PROGRESS, "progress", "progress", 72, 0, 0);
    static final Noun SIGNALS = new Noun(What.SIGNALS, "signals", "signals", 73, 0, 0);

    static final List<Noun> OF_CUSTOMERS = List.of(FILE, STANDING, CARE);
    static final List<Noun> WAKING = List.of(STANDING, CARE);
    static final List<Noun> OF_DEALERS = List.of(PROGRESS, SIGNALS);

    /** The clause of the next wake. */
    int next() {
        return due + 1;
    }

    static String clause(int number) {
        return "C-" + number;
    }

    /** The name of a test: w, r, d and n in braces stand for clauses, one, a and many for names. */
    String test(String form) {
        return form.replace("{w}", "C" + write)
                .replace("{r}", "C" + read)
                .replace("{d}", "C" + due)
                .replace("{n}", "C" + next())
                .replace("{a}", "a_" + one)
                .replace("{one}", one)
                .replace("{many}", many);
    }

    /** What the store does wrongly, in words. */
    String says(String form) {
        return form.replace("{one}", one.replace('_', ' ')).replace("{many}", many.replace('_', ' '));
    }

    static String[] tests(List<Noun> nouns, String... forms) {
        return nouns.stream()
                .flatMap(noun -> List.of(forms).stream().map(noun::test))
                .toArray(String[]::new);
    }
}
