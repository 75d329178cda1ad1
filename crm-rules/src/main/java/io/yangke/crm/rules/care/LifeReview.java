package io.yangke.crm.rules.care;

import io.yangke.crm.rules.lifecycle.ClassCauses;
import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.DatedClassTable;
import io.yangke.crm.rules.lifecycle.forecast.ChurnWarning;
import io.yangke.crm.rules.lifecycle.forecast.StageRules;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.ClassChange;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.util.Optional;

/** Class, risk and stage of a customer on the day that is planned. Source: SEG-01, SEG-05, LIF-01. */
final class LifeReview {

    private final CareRules rules;
    private final LocalDate today;
    private final DatedClassTable classes;

    LifeReview(CareRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
        this.classes = ClassTable.compile(rules.lifecycle().classes()).on(today);
    }

    void of(CustomerFile file, CareDraft draft) {
        ClassReader reader = classes.reader();
        if (!reader.isKnown(file)) {
            return;
        }
        CustomerClass now = reader.classify(file);
        reviewClass(file, draft, now);
        Optional<RiskBand> risk = ChurnWarning.of(
                        file,
                        today,
                        rules.lifecycle().forecast(),
                        rules.lifecycle().churn())
                .map(ChurnWarning::risk);
        reviewRisk(draft, risk);
        reviewStage(file, draft, now, risk);
    }

    private void reviewClass(CustomerFile file, CareDraft draft, CustomerClass now) {
        CareFile care = draft.before();
        Optional<CustomerClass> before = care.customerClass();
        if (before.equals(Optional.of(now))) {
            return;
        }
        boolean sameRules = care.rules().equals(Optional.of(rules.version()));
        ClassCause cause = before.map(
                        then -> ClassCauses.of(classes.table(), file, then, care.plannedOn(), today, sameRules))
                .orElse(ClassCause.FIRST_REVIEW);
        ClassChange change = new ClassChange(today, before, now, cause);
        draft.file().addClasses(change).rules(rules.version());
        draft.touch();
        // The first review of a whole base tells nobody anything new; the care file remembers it.
        before.ifPresent(then -> draft.tell(new CareEvent.ClassChanged(change)));
    }

    private void reviewRisk(CareDraft draft, Optional<RiskBand> risk) {
        Optional<RiskBand> before = draft.before().risk();
        if (!risk.equals(before)) {
            draft.file().risk(risk);
            draft.touch();
            if (risk.isPresent() && before.isPresent()) {
                draft.tell(new CareEvent.RiskChanged(today, before, risk.get()));
            }
        }
    }

    private void reviewStage(CustomerFile file, CareDraft draft, CustomerClass now, Optional<RiskBand> risk) {
        Optional<LifecycleStage> before = draft.before().stage();
        LifecycleStage stage = StageRules.stage(
                        file, today, now, risk, before, rules.lifecycle().stages())
                .stage();
        if (!before.equals(Optional.of(stage))) {
            draft.file().stage(stage);
            draft.touch();
            before.ifPresent(then -> draft.tell(new CareEvent.StageChanged(today, before, stage)));
        }
    }
}
