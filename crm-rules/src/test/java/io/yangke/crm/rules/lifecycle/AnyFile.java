package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** Files of customers at random, around one day. */
public final class AnyFile {

    public static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    private AnyFile() {}

    public static FileFacts of(String customer, Random random) {
        FileFacts file = FileFacts.of(customer);
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = day(random);
            Optional<LocalDate> until =
                    random.nextInt(4) == 0 ? Optional.of(from.plusDays(random.nextInt(500))) : Optional.empty();
            Optional<LocalDate> delivered = random.nextBoolean() ? Optional.of(from) : Optional.empty();
            file.owns(car(random), random.nextBoolean() ? "FABIA" : "SUPERB", from, until, delivered);
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            addVisit(file, random);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            file.insured(day(random), random.nextBoolean());
        }
        return file;
    }

    public static void addVisit(FileFacts file, Random random) {
        VisitKind[] kinds = VisitKind.values();
        file.visit(day(random), kinds[random.nextInt(kinds.length)], random.nextInt(300_000), car(random));
    }

    private static String car(Random random) {
        return random.nextBoolean() ? "car" : "other";
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(random.nextInt(560) - 60);
    }
}
