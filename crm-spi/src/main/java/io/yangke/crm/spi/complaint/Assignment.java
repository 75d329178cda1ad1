package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who handles a ticket. Source: CMP-02.
 *
 * @param level the handling level
 * @param staff the person, if named
 * @param at when it was assigned
 */
public record Assignment(HandlerLevel level, Optional<StaffId> staff, Instant at) {
    public Assignment {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(at, "at");
    }
}
