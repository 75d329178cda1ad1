package io.yangke.crm.spi;

import java.util.Objects;

/**
 * Who gives a command. The host vouches for role and identity; the library decides what the role may do.
 *
 * @param role the role in which the command is given
 * @param id the opaque identity of the person
 */
public record Actor(Role role, StaffId id) {

    /** The library itself. */
    public static final Actor SYSTEM = new Actor(Role.SYSTEM, StaffId.of("system"));

    public Actor {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(id, "id");
    }

    /** Returns an actor in the given role. */
    public static Actor of(Role role, String id) {
        return new Actor(role, StaffId.of(id));
    }

    /** Returns a hotline agent. */
    public static Actor csr(String id) {
        return of(Role.CSR, id);
    }

    /** Returns a member of the dealer's staff. */
    public static Actor dealer(String id) {
        return of(Role.DEALER, id);
    }

    /** Returns a member of a regional office. */
    public static Actor rbo(String id) {
        return of(Role.RBO, id);
    }

    /** Returns a support engineer. */
    public static Actor se(String id) {
        return of(Role.SE, id);
    }

    @Override
    public String toString() {
        return role + "/" + id;
    }
}
