package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The hash chain (PTS-10)")
final class HashChainTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00.000000001Z");
    private static final AccountId ACCOUNT = AccountId.of(ProgrammeId.HQ, "C-1");
    private static final AccountId OTHER = AccountId.of(ProgrammeId.HQ, "C-2");
    private static final PostingId EARLIER = new PostingId(ACCOUNT, 3);
    private static final Optional<DocumentId> INVOICE = Optional.of(DocumentId.of("R-77"));
    private static final Lot LOT = new Lot(
            new LotId(ACCOUNT, 3, 1),
            new LotId(OTHER, 2, 1),
            100,
            NOON,
            Optional.of(NOON.plusSeconds(60)),
            Optional.of(Expiry.endOf(LocalDate.of(2028, 11, 30), ZoneId.of("Asia/Shanghai"))),
            new Funding(DealerId.of("D1"), DepartmentCode.SERVICE));
    private static final Spending SPENDING = new Spending(
            SpendingCategory.REPAIR,
            DepartmentCode.SERVICE,
            INVOICE,
            60,
            60,
            List.of(new LineShare("1", 500, 40, 40), new LineShare("2", 500, 20, 20)));
    private static final Hold HOLD = new Hold(EARLIER, SPENDING, NOON.plusSeconds(900), List.of(new OpenLot(LOT, 60)));

    static final List<Movement> MOVEMENTS = List.of(
            new Movement.Earned(
                    INVOICE,
                    Optional.of(TierCode.of("GOLD")),
                    List.of(new EarnedPart(
                            RuleCode.of("service"), Optional.of(RuleCode.of("spring")), 10_000, 120, 100))),
            new Movement.Activated(EARLIER),
            new Movement.Held(SPENDING, NOON.plusSeconds(900)),
            new Movement.Released(EARLIER, true),
            new Movement.Redeemed(Optional.of(EARLIER), SPENDING),
            new Movement.Refunded(EARLIER, 10, Optional.of("1"), 83, 10, 73),
            new Movement.TakenBack(EARLIER, 10, 1_000, 2, RuleCode.of("returned")),
            new Movement.Expired(),
            new Movement.Repaid(),
            new Movement.Adjusted(RuleCode.of("mistake"), StaffId.of("boss")),
            new Movement.TransferredOut(OTHER),
            new Movement.TransferredIn(OTHER),
            new Movement.MergedOut(OTHER, List.of(EARLIER)),
            new Movement.MergedIn(OTHER, List.of(HOLD)),
            new Movement.UnmergedOut(OTHER, List.of(EARLIER)),
            new Movement.UnmergedIn(OTHER, List.of(HOLD)),
            new Movement.Imported(Movement.Imported.Past.OPENING));

    private static Posting posting(Movement what) {
        return new Posting(
                new PostingId(ACCOUNT, 4),
                DealerId.of("D1"),
                Optional.of(CommandKey.of("till-1-4711")),
                Actor.csr("u7"),
                NOON.minusSeconds(60),
                NOON,
                PolicyVersion.of("points@3f9a01c2"),
                100,
                40,
                List.of(new LotMovement(LOT, -40, -20)),
                1,
                List.of(new HouseEntry(
                        new HouseAccount(
                                HouseAccount.Kind.REDEEMED, new Funding(DealerId.of("D1"), DepartmentCode.SERVICE)),
                        60)),
                what,
                Optional.of("a-link"));
    }

    static Stream<Posting> postings() {
        return MOVEMENTS.stream().map(HashChainTest::posting);
    }

    @Test
    @DisplayName("is tried on every kind of movement")
    void is_tried_on_every_kind() {
        assertThat(MOVEMENTS.stream().map(Movement::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Movement.Kind.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("postings")
    @DisplayName("has another link for a posting that is other in any single field")
    void has_another_link_for_any_other_field(Posting posting) {
        Map<String, String> links = new HashMap<>();
        links.put(HashChain.link(Optional.of("before"), posting), "itself");
        Variants.of(posting).forEach((path, other) -> {
            if (!path.startsWith(".chain")) {
                String twin = links.put(HashChain.link(Optional.of("before"), (Posting) other), path);
                assertThat(twin).as(path).isNull();
            }
        });
        assertThat(links).hasSizeGreaterThan(40);
    }

    @Test
    @DisplayName("has another link for points and value that are spread otherwise, though they sum to the same")
    void has_another_link_for_another_spread() {
        List<Spending> spendings = List.of(
                spending(60, 60, List.of()),
                spending(61, 60, List.of()),
                spending(60, 61, List.of()),
                spending(60, 60, List.of(new LineShare("1", 500, 60, 60))),
                spending(60, 60, List.of(new LineShare("1", 500, 40, 40), new LineShare("2", 500, 20, 20))),
                spending(60, 60, List.of(new LineShare("1", 500, 41, 40), new LineShare("2", 500, 19, 20))),
                spending(60, 60, List.of(new LineShare("1", 500, 40, 41), new LineShare("2", 500, 20, 19))));

        assertThat(spendings.stream()
                        .map(spent -> posting(new Movement.Redeemed(Optional.empty(), spent)))
                        .map(posting -> HashChain.link(Optional.empty(), posting)))
                .doesNotHaveDuplicates();
    }

    private static Spending spending(long points, long valueFen, List<LineShare> lines) {
        return new Spending(SpendingCategory.REPAIR, DepartmentCode.SERVICE, INVOICE, points, valueFen, lines);
    }

    @Test
    @DisplayName("has another link for each kind of movement")
    void has_another_link_for_each_kind() {
        Set<String> links = postings()
                .map(posting -> HashChain.link(Optional.empty(), posting))
                .collect(Collectors.toSet());

        assertThat(links).hasSize(MOVEMENTS.size());
    }

    @Test
    @DisplayName("depends on the link before, and on whether there is one")
    void depends_on_the_link_before() {
        Posting posting = posting(new Movement.Expired());

        assertThat(Stream.of(Optional.<String>empty(), Optional.of(""), Optional.of("a"), Optional.of("b"))
                        .map(before -> HashChain.link(before, posting)))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("does not depend on the link a posting has already")
    void does_not_depend_on_its_own_link() {
        Posting posting = posting(new Movement.Repaid());

        assertThat(HashChain.link(Optional.of("a"), posting.withChain("another")))
                .isEqualTo(HashChain.link(Optional.of("a"), posting));
    }

    @Test
    @DisplayName("fits the posting whose link was made behind the same one, and no other")
    void fits_its_own_posting_only() {
        Posting bare = posting(new Movement.Repaid());
        Posting linked = bare.withChain(HashChain.link(Optional.of("a"), bare));

        assertThat(HashChain.fits(Optional.of("a"), linked)).isTrue();
        assertThat(HashChain.fits(Optional.of("b"), linked)).isFalse();
        assertThat(HashChain.fits(Optional.of("a"), bare)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("postings")
    @DisplayName("is at most 64 characters of letters, digits, dot, hyphen and underscore")
    void is_short_and_plain(Posting posting) {
        assertThat(HashChain.link(Optional.empty(), posting)).matches("1\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    @DisplayName("never changes its form: links written down once are the same for ever")
    void never_changes_its_form() {
        assertThat(postings()
                        .map(posting -> HashChain.link(Optional.of("before"), posting))
                        .toList())
                .containsExactly(GOLDEN);
    }

    private static final String[] GOLDEN = {
        "1.8rjzk2TbTxTWPEUhYjF1UKM0yp3ZBvMZ9KhrP2gDbSw",
        "1.uTLKhnJ2S35B4gb0JiJQJgW0IvzViMA9UykiysUF2X0",
        "1.bilVWLCjsMZEUIfzsLWMJs4w60r3lb43q9hZQXshOuc",
        "1.zbfZw6FsxRAYzuWR6aLtg6QWkrHV-dW_Z_eRP-EqMrs",
        "1.0OlUcgqVVwBXg-svz9hDJE4eOwePzZ2SWo6uXYaXEA4",
        "1.PuMoZXQIxHfb_ZMHGBSZr79nNOWe96wKnbUobTDtAME",
        "1.EXzcVVvdM0JA_8E6bxj_W17DAjUEXcDA48zoPskTwdk",
        "1.xUDDaGUpCW0QyPoLvg9lRn8t--MVLE1nQ3bYiMrMAcA",
        "1.wYsnOlfKuFegEH70UXQ8tRO-fLmkjwSg4GjC4ZiHRbk",
        "1.3T7ZSK-OtS4XzUWKoS1uQryN5y7EicEK9NSEXlD-ahM",
        "1.TEQpL-vfCo0iuPwvRCKWeUWz8v96Ff92P8uFCg0h39Q",
        "1.iiikEVPpIHpl9LFbHvDIrEzvg4MTfJlBQdUZ_8AnjnE",
        "1.4dkxUMqoflLAD4XWsmq-U2fQGMjpjanEhQto8QZLenc",
        "1.HR5j_mE2cJPXP5TpfsPk7P0yGrdfg8XEZbPNeOjfSso",
        "1.yjfpoHXJCzpZRHSr2iYtM3DRN2yqTqjkzOl-PV0YHjw",
        "1.hktIUIEDt2whrE6fKClNTJ5zMRFjeGgx5SYd1n3pm8Y",
        "1.amujEnpVQVNuS9ybqyoemPceLAG1-j13OV_BrDkmUOE"
    };
}
