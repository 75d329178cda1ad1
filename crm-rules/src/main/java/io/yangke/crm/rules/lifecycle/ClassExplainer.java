package io.yangke.crm.rules.lifecycle;

import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.quantity;
import static io.yangke.crm.spi.explain.Argument.term;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why a customer is in a class and what would change it, as data: the row that gave the class, what kept each better row from
 * holding, what the customer could do, and what time will do. It looks at the rows the verdict comes from, reads no clock, and
 * names nobody. Pure and thread-safe. Source: SEG-01.
 */
public final class ClassExplainer {

    private ClassExplainer() {}

    /** Returns everything an explanation of a class can say. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(ClassCode.values()).map(ClassCode::entry).toList();
    }

    /**
     * Returns why the class is what it is: the row that holds with its criteria, then each row of a better class with what it
     * lacks, or that a row before it holds.
     */
    public static Explanation why(ClassTable table, ClassFacts facts) {
        RowTelling telling = new RowTelling(facts);
        int matched = table.cells().row(table.on(facts.asOf()).cell(facts));
        CustomerClass found = table.rows().get(matched).customerClass();
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(telling.matched(matched, table.rows().get(matched)));
        for (int row = 0; row < table.rows().size(); row++) {
            if (found.isBelow(table.rows().get(row).customerClass())) {
                reasons.add(telling.better(row, table.rows().get(row), matched));
            }
        }
        return ClassCode.IS.with(day(facts.asOf()), term(found)).because(reasons);
    }

    /**
     * Returns why the class is what it is, and then what would change it.
     *
     * @param table the table of classes
     * @param history the customer's facts, of which none lies after the day
     * @param asOf the day
     */
    public static List<Explanation> explain(ClassTable table, ClassHistory history, LocalDate asOf) {
        List<Explanation> told = new ArrayList<>();
        told.add(why(table, history.on(asOf)));
        told.addAll(outlook(ClassOutlook.of(table, history, asOf)));
        return told;
    }

    /** Returns an outlook as statements: the ways to better classes, then what time does. */
    public static List<Explanation> outlook(ClassOutlook outlook) {
        List<Explanation> told = new ArrayList<>();
        outlook.ways().forEach(way -> told.add(way(way)));
        outlook.turns().forEach(turn -> told.add(ClassCode.TURNS.with(term(turn.becomes()), day(turn.day()))));
        if (outlook.turns().isEmpty()) {
            told.add(ClassCode.STAYS.with(term(outlook.customerClass())));
        }
        return told;
    }

    private static Explanation way(ClassWay way) {
        Optional<LocalDate> lastDay = way.lastDay();
        Explanation reached = lastDay.isPresent()
                ? ClassCode.WAY_UNTIL.with(term(way.reaches()), day(lastDay.get()))
                : ClassCode.WAY.with(term(way.reaches()));
        return reached.because(needed(way));
    }

    private static List<Explanation> needed(ClassWay way) {
        List<Explanation> needed = new ArrayList<>();
        if (way.moreVisits() > 0) {
            needed.add(ClassCode.MORE_VISITS.with(quantity(way.moreVisits(), Unit.VISITS)));
        } else if (way.comes()) {
            needed.add(ClassCode.COMES.with());
        }
        if (way.moreFen() > 0) {
            needed.add(ClassCode.MORE_SPEND.with(quantity(way.moreFen(), Unit.FEN)));
        }
        if (way.moreRenewals() > 0) {
            needed.add(ClassCode.MORE_RENEWALS.with(quantity(way.moreRenewals(), Unit.RENEWALS)));
        }
        return needed;
    }
}
