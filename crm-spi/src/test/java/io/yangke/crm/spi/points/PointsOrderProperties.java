package io.yangke.crm.spi.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The orders of the points ledger")
final class PointsOrderProperties {

    @Provide
    Arbitrary<AccountId> accounts() {
        Arbitrary<ProgrammeId> programmes =
                Arbitraries.of("HQ", "HQ-2", "H", "a").map(ProgrammeId::of);
        Arbitrary<String> members = Arbitraries.of("0", "#", "/", "a", "𠮷", "\uE000", "#000000000001")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        return Combinators.combine(programmes, members).as(AccountId::of);
    }

    @Provide
    Arbitrary<PostingId> postings() {
        Arbitrary<Long> sequences = Arbitraries.of(1L, 2L, 9L, 10L, 99L, 100L, PostingId.MAX_SEQUENCE);
        return Combinators.combine(accounts(), sequences).as(PostingId::new);
    }

    @Provide
    Arbitrary<Lot> lots() {
        Arbitrary<LotId> ids = Combinators.combine(
                        accounts(),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 2))
                .as(LotId::new);
        Arbitrary<Instant> times = Arbitraries.of(Given.AT, Given.AT.plusNanos(1), Given.AT.plusSeconds(1));
        Arbitrary<Optional<Expiry>> expiries = Combinators.combine(
                        Arbitraries.of("2028-11-29", "2028-11-30"),
                        Arbitraries.of("Asia/Shanghai", "UTC", "Asia/Singapore"))
                .as((day, zone) -> Expiry.endOf(LocalDate.parse(day), ZoneId.of(zone)))
                .optional();
        return Combinators.combine(ids, times, expiries)
                .as((id, at, expiry) -> new Lot(id, id, 1, at, Optional.of(at), expiry, Given.FUNDING));
    }

    @Property
    @Label("sort postings as their texts, and read a text back")
    void sort_postings(@ForAll("postings") PostingId one, @ForAll("postings") PostingId other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
        assertThat(PostingId.parse(one.toString())).isEqualTo(one);
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
    }

    @Property
    @Label("sort the postings of one account by sequence")
    void sort_a_journal(@ForAll("accounts") AccountId account, @ForAll("postings") PostingId one) {
        PostingId last = new PostingId(one.account(), PostingId.MAX_SEQUENCE);
        assertThat(one.compareTo(last)).isEqualTo(Long.compare(one.sequence(), last.sequence()));
        assertThat(AccountId.parse(account.toString())).isEqualTo(account);
    }

    @Property
    @Label("are total where lots are spent: expiry, then age, then id (PTS-04, P24)")
    void spend_lots(@ForAll("lots") Lot a, @ForAll("lots") Lot b, @ForAll("lots") Lot c) {
        assertTotal(Lot.SPENDING_ORDER, a, b, c);
        assertThat(Lot.SPENDING_ORDER.compare(a, b) == 0)
                .isEqualTo(a.id().equals(b.id()) && a.earnedAt().equals(b.earnedAt()) && end(a).equals(end(b)));
        if (end(a).isBefore(end(b)) || (end(a).equals(end(b)) && a.earnedAt().isBefore(b.earnedAt()))) {
            assertThat(Lot.SPENDING_ORDER.compare(a, b)).isNegative();
        }
    }

    @Property
    @Label("are total for the ids of lots")
    void sort_lot_ids(@ForAll("lots") Lot a, @ForAll("lots") Lot b, @ForAll("lots") Lot c) {
        assertTotal(Comparator.comparing(Lot::id), a, b, c);
        assertThat(a.id().compareTo(b.id()) == 0).isEqualTo(a.id().equals(b.id()));
        assertThat(a.id().isOf(new PostingId(b.id().account(), b.id().sequence())))
                .isEqualTo(a.id().account().equals(b.id().account()) && a.id().sequence() == b.id().sequence());
    }

    private static Instant end(Lot lot) {
        return lot.expiry().map(Expiry::end).orElse(Instant.MAX);
    }

    private static <T> void assertTotal(Comparator<T> order, T a, T b, T c) {
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        List<T> sorted = List.of(a, b, c).stream().sorted(order).toList();
        assertThat(order.compare(sorted.get(0), sorted.get(1))).isNotPositive();
        assertThat(order.compare(sorted.get(1), sorted.get(2))).isNotPositive();
        assertThat(order.compare(sorted.get(0), sorted.get(2))).isNotPositive();
    }
}
