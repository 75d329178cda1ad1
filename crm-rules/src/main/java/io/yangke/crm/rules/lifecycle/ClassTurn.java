package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A change of class that time alone brings about.
 *
 * @param day the first day with the other class
 * @param becomes the other class
 */
public record ClassTurn(LocalDate day, CustomerClass becomes) {
    public ClassTurn {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(becomes, "becomes");
    }
}
