package io.yangke.crm.spi.points;

import io.yangke.crm.spi.CustomerId;
import java.util.Objects;

/**
 * The account of a member in a programme; unique within the ledger's dealer. Source: PTS-01.
 *
 * @param programme the programme
 * @param member the member
 */
public record AccountId(ProgrammeId programme, CustomerId member) implements Comparable<AccountId> {

    public AccountId {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(member, "member");
    }

    /** Returns the account of a member in a programme. */
    public static AccountId of(ProgrammeId programme, String member) {
        return new AccountId(programme, CustomerId.of(member));
    }

    /**
     * Returns the account with this text.
     *
     * @throws IllegalArgumentException if it is not of the form {@code programme/member}
     */
    public static AccountId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("account: has no slash; programme/member is allowed");
        }
        return of(ProgrammeId.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** In the order of the text forms, by UTF-16 code unit. */
    @Override
    public int compareTo(AccountId other) {
        return programme.equals(other.programme)
                ? member.compareTo(other.member)
                : toString().compareTo(other.toString());
    }

    /** The text form, such as {@code BRANCH/C-1001}: at most 81 code points. */
    @Override
    public String toString() {
        return programme.value() + "/" + member.value();
    }
}
