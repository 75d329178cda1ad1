package io.yangke.crm.example.benchmarks;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.Expression;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The standard table of classes as one compiled expression of Aviator. */
final class AviatorClasses {

    private static final CustomerClass[] CLASSES = CustomerClass.values();

    private final Expression expression = AviatorEvaluator.newInstance()
            .compile(
                    String.format(
                            Locale.ROOT,
                            "away <= %d && purchased <= %d ? 5 : (away <= %d ? 4 :"
                                    + " (spend >= 400000 && visits >= 4 || renewals >= 1 ? 0 :"
                                    + " (spend >= 200000 && visits >= 2 ? 1 : (purchased > %d ? 2 : 3))))",
                            ClassInputs.monthsAgo(6),
                            ClassInputs.monthsAgo(12),
                            ClassInputs.monthsAgo(3),
                            ClassInputs.monthsAgo(12)),
                    true);

    CustomerClass classify(long spendFen, int visits, int renewals, int awaySince, int purchased) {
        Map<String, Object> facts = new HashMap<>(16);
        facts.put("spend", spendFen);
        facts.put("visits", visits);
        facts.put("renewals", renewals);
        facts.put("away", awaySince);
        facts.put("purchased", purchased);
        return CLASSES[((Long) expression.execute(facts)).intValue()];
    }
}
