package io.yangke.crm.rules.customer;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file holds and what it lacks, as data. It names items, cars by the host's identity, and nobody. Source: CUS-02, CUS-04. */
public final class FileExplainer {

    private FileExplainer() {}

    /** Returns everything an explanation of what a file holds can say. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(FileCode.values()).map(FileCode::entry).toList();
    }

    /** Returns the score, because of what is missing: first what is mandatory, then the rest in the order it is asked for. */
    public static Explanation of(Completeness completeness) {
        Stream<Explanation> mandatory =
                completeness.mandatory().stream().map(group -> FileCode.MANDATORY.with(Argument.terms(group)));
        Stream<Explanation> missing = completeness.missing().stream().map(FileExplainer::gap);
        return FileCode.COMPLETE
                .with(
                        Argument.term(completeness.stage()),
                        Argument.count(completeness.score()),
                        Argument.day(completeness.asOf()))
                .because(Stream.concat(mandatory, missing).toList());
    }

    private static Explanation gap(FileGap gap) {
        Argument item = Argument.term(gap.item());
        Argument stage = Argument.term(gap.stage());
        return gap.car()
                .map(car -> FileCode.MISSING_OF_CAR.with(item, Argument.reference(car), stage))
                .orElseGet(() -> FileCode.MISSING.with(item, stage));
    }

    /** Returns what is due for verification, and when more is. */
    public static Explanation of(Staleness staleness) {
        FileCode verdict = staleness.due().isEmpty() ? FileCode.FRESH : FileCode.STALE;
        Stream<Explanation> due = staleness.due().stream().map(FileExplainer::stale);
        Optional<Explanation> next = staleness.nextDue().map(day -> FileCode.NEXT_DUE.with(Argument.day(day)));
        return verdict.with(Argument.day(staleness.asOf()))
                .because(Stream.concat(due, next.stream()).toList());
    }

    private static Explanation stale(StaleItem stale) {
        Argument item = Argument.term(stale.item());
        if (stale.verifiedOn().isEmpty() || stale.dueOn().isEmpty()) {
            return FileCode.NEVER_VERIFIED.with(item);
        }
        Argument verified = Argument.day(stale.verifiedOn().get());
        Argument due = Argument.day(stale.dueOn().get());
        return stale.car()
                .map(car -> FileCode.STALE_OF_CAR.with(item, Argument.reference(car), verified, due))
                .orElseGet(() -> FileCode.STALE_ITEM.with(item, verified, due));
    }
}
