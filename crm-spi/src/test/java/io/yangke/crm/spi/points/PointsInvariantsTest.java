package io.yangke.crm.spi.points;

import static io.yangke.crm.spi.points.Given.ACCOUNT;
import static io.yangke.crm.spi.points.Given.AT;
import static io.yangke.crm.spi.points.Given.LINE;
import static io.yangke.crm.spi.points.Given.OTHER;
import static io.yangke.crm.spi.points.Given.PAST;
import static io.yangke.crm.spi.points.Given.POSTING;
import static io.yangke.crm.spi.points.Given.RULE;
import static io.yangke.crm.spi.points.Given.SHARE;
import static io.yangke.crm.spi.points.Given.account;
import static io.yangke.crm.spi.points.Given.hold;
import static io.yangke.crm.spi.points.Given.house;
import static io.yangke.crm.spi.points.Given.lot;
import static io.yangke.crm.spi.points.Given.open;
import static io.yangke.crm.spi.points.Given.posting;
import static io.yangke.crm.spi.points.Given.spending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.StaffId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A value of the points ledger")
final class PointsInvariantsTest {

    private static final long TOO_MANY = PointsAccount.MAX_POINTS + 1;
    private static final long TOO_DEAR = InvoiceLine.MAX_FEN + 1;

    static Stream<Arguments> brokenParts() {
        return Stream.of(
                broken("PTS-01: a programme with a space", "programme", () -> ProgrammeId.of("H Q")),
                broken("PTS-01: a programme of 17 letters", "programme", () -> ProgrammeId.of("H".repeat(17))),
                broken("PTS-01: a programme with a letter beyond ASCII", "programme", () -> ProgrammeId.of("总部")),
                broken("PTS-01: a programme with a slash", "programme", () -> ProgrammeId.of("H/Q")),
                broken("an empty tier", "tier", () -> TierCode.of("")),
                broken("a department with a space", "department", () -> DepartmentCode.of("A B")),
                broken("a document of 65 characters", "document", () -> DocumentId.of("x".repeat(65))),
                broken("a rule with a line break", "rule", () -> RuleCode.of("a\nb")),
                broken("a category with half a character", "category", () -> SpendingCategory.of("\ud840")),
                broken("PTS-10: a posting of sequence 0", "sequence", () -> new PostingId(ACCOUNT, 0)),
                broken("PTS-10: a sequence of 13 digits", "sequence", () -> new PostingId(ACCOUNT, 1_000_000_000_000L)),
                broken("a lot of sequence 0", "sequence", () -> new LotId(ACCOUNT, 0, 0)),
                broken("a lot of a negative part", "part", () -> new LotId(ACCOUNT, 1, -1)),
                broken("a lot of too great a part", "part", () -> new LotId(ACCOUNT, 1, 10_000)),
                broken("PTS-04: a lot of no points", "points", () -> lot(0, 0)),
                broken("PTS-04: a lot of too many points", "points", () -> lot(0, TOO_MANY)),
                broken("PTS-04: an open lot without points", "points", () -> open(0, 0)),
                broken("PTS-04: an open lot with more than came in", "points", () -> open(0, 101)),
                broken("P17: more points gone than came in", "free", () -> LotMovement.free(lot(0, 100), -101)),
                broken("P17: more points held than came in", "held", () -> new LotMovement(lot(0, 100), 0, 101)),
                broken("PTS-05: a hold of nothing", "lots", () -> hold(AT)),
                broken("PTS-05: a hold with a lot twice", "lots", () -> hold(AT, open(0, 1), open(0, 1))),
                broken("PTS-05: a hold out of spending order", "lots", () -> hold(AT, open(1, 1), open(0, 1))),
                broken("PTS-10: an entry of 0", "points", () -> house(0)),
                broken("PTS-10: an entry of too many points", "points", () -> house(-TOO_MANY)));
    }

    static Stream<Arguments> brokenMoney() {
        return Stream.of(
                broken("a line without identity", "line", () -> line("", 1, 0, 0)),
                broken("a line of a negative amount", "amountFen", () -> line("1", -1, 0, 0)),
                broken("a line of too great an amount", "amountFen", () -> line("1", TOO_DEAR, 0, 0)),
                broken("a discount above the amount", "discountFen", () -> line("1", 10, 11, 0)),
                broken("a negative discount", "discountFen", () -> line("1", 10, -1, 0)),
                broken("points for more than is due", "redeemedFen", () -> line("1", 10, 4, 7)),
                broken("P3: a share above its line", "valueFen", () -> new LineShare("1", 10, 1, 11)),
                broken("P3: a share of negative points", "points", () -> new LineShare("1", 10, -1, 1)),
                broken("PTS-03: a spending of no points", "points", () -> spending(0, 0, List.of())),
                broken("PTS-03: shares of fewer points", "lines", () -> spending(41, 400, List.of(SHARE))),
                broken("PTS-03: shares of another value", "lines", () -> spending(40, 401, List.of(SHARE))),
                broken("PTS-02: more wanted than can be", "wanted", () -> part(1, TOO_MANY, 1)),
                broken("PTS-02: more given than wanted", "given", () -> part(1, 10, 11)),
                broken("PTS-02: money below 0", "baseFen", () -> part(-1, 10, 10)));
    }

    static Stream<Arguments> brokenAccounts() {
        List<OpenLot> lots = List.of(open(0, 10), open(1, 20));
        List<Hold> holds = List.of(hold(AT, open(2, 5)));
        return Stream.of(
                broken(
                        "PTS-01: a balance too great by one",
                        "balance",
                        () -> account(31, 0, lots, List.of()).checked()),
                broken(
                        "PTS-05: a balance without the held",
                        "balance",
                        () -> account(30, 0, lots, holds).checked()),
                broken(
                        "PTS-07: a balance that forgets the debt",
                        "balance",
                        () -> account(30, 1, lots, List.of()).checked()),
                broken("a balance no account holds", "balance", () -> account(TOO_MANY, 0, List.of(), List.of())),
                broken("PTS-07: a negative debt", "debt", () -> account(31, -1, lots, List.of())),
                broken(
                        "P24: lots out of order",
                        "lots",
                        () -> account(30, 0, List.of(open(1, 20), open(0, 10)), List.of())
                                .checked()),
                broken(
                        "P24: a lot twice",
                        "lots",
                        () -> account(20, 0, List.of(open(0, 10), open(0, 10)), List.of())
                                .checked()),
                broken("PTS-09: a merged account with lots", "mergedInto", () -> merged(30, 0, lots, List.of())),
                broken("PTS-09: a merged account with holds", "mergedInto", () -> merged(5, 0, List.of(), holds)),
                broken("PTS-09: a merged account with debt", "mergedInto", () -> merged(-1, 1, List.of(), List.of())),
                broken("a negative version", "version", () -> numbered(-1, 0, 0)),
                broken("a negative sequence", "sequence", () -> numbered(0, -1, 0)),
                broken("a negative count of events", "events", () -> numbered(0, 0, -1)));
    }

    static Stream<Arguments> brokenJournal() {
        return Stream.of(
                broken("PTS-10: a posting before it happened", "recordedAt", () -> recorded(AT.minusNanos(1))),
                broken("a balance before beyond all", "balanceBefore", () -> posting(TOO_MANY, 0, List.of(), 0)),
                broken("a balance after beyond all", "balanceAfter", () -> posting(0, -TOO_MANY, List.of(), 0)),
                broken("a debt beyond all", "debt", () -> posting(0, 0, List.of(), TOO_MANY)),
                broken("PTS-02: an earning without parts", "parts", () -> earned()),
                broken("PTS-06: a refund of negative points", "points", () -> refunded(-1, 0, 0, 0)),
                broken("PTS-06: a refund of a negative line", "lineFen", () -> refunded(0, -1, 0, 0)),
                broken("PTS-06: a refund of a negative value", "valueFen", () -> refunded(0, 0, -1, 0)),
                broken("PTS-06: a refund of negative money", "moneyFen", () -> refunded(0, 0, 0, -1)),
                broken("PTS-07: a negative claim", "claimed", () -> takenBack(-1, 0, 0)),
                broken("PTS-07: taken back by negative money", "baseFen", () -> takenBack(1, -1, 0)),
                broken("PTS-07: more forgiven than claimed", "forgiven", () -> takenBack(1, 0, 2)),
                broken("PTS-08: a notice of no days", "daysAhead", () -> coming(0, 1)),
                broken("PTS-08: a notice of no points", "points", () -> coming(30, 0)),
                broken("PTS-08: an expiry of no points", "points", () -> new PointsEvent.PointsExpired(POSTING, 0)),
                broken("PTS-05: a time-out of no points", "points", () -> new PointsEvent.HoldTimedOut(POSTING, 0)),
                broken("PTS-07: a debt of no points", "points", () -> new PointsEvent.DebtIncurred(POSTING, 0)));
    }

    static Stream<Arguments> brokenActions() {
        return Stream.of(
                broken("PTS-02: an earning without lines", "lines", () -> earn(List.of())),
                broken("PTS-02: a line named twice", "lines", () -> earn(List.of(LINE, LINE))),
                broken("PTS-02: too many lines", "lines", () -> earn(lines(1_001))),
                broken("P4: a negative redemption", "points", () -> redeem(-1)),
                broken("P4: a redemption of nothing", "points", () -> redeem(0)),
                broken("PTS-05: a hold of nothing", "points", () -> setAside(0, Duration.ofMinutes(1))),
                broken("PTS-05: a hold for no time", "timeout", () -> setAside(1, Duration.ZERO)),
                broken("PTS-05: a hold for negative time", "timeout", () -> setAside(1, Duration.ofMinutes(-1))),
                broken("PTS-05: a capture of nothing", "points", () -> capture(0)),
                broken("PTS-06: a part of no points", "points", () -> new PointsAction.Part.Points(0)),
                broken("PTS-06: a part of no money", "fen", () -> new PointsAction.Part.Money(0)),
                broken("PTS-06: a part of too much money", "fen", () -> new PointsAction.Part.Money(TOO_DEAR)),
                broken("P3: a part of no line", "line", () -> new PointsAction.Part.Line("", 1)),
                broken("P3: a part of a line for nothing", "fen", () -> new PointsAction.Part.Line("1", 0)),
                broken("PTS-10: an adjustment of 0", "points", () -> adjust(0)),
                broken("PTS-10: an adjustment beyond all", "points", () -> adjust(-TOO_MANY)),
                broken("P4: a negative transfer", "points", () -> new PointsAction.Transfer(OTHER, -1)),
                broken("an import of nothing", "history", () -> new PointsAction.ImportPast(List.of())),
                broken("an import of too much", "history", () -> imported(1_001)),
                broken("an import of negative points", "points", () -> past(-1)));
    }

    private static Arguments broken(String name, String field, ThrowingCallable making) {
        return arguments(name, field, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenParts", "brokenMoney", "brokenAccounts", "brokenJournal", "brokenActions"})
    @DisplayName("is refused with its field, the problem and what is allowed:")
    void is_refused(String name, String field, ThrowingCallable making) {
        assertThatIllegalArgumentException()
                .as(name)
                .isThrownBy(making)
                .withMessageMatching("\\Q" + field + "\\E: [^;]+; .+");
    }

    static Stream<Arguments> components() {
        return Stream.of(Given.parts(), Given.movements(), Given.actions())
                .flatMap(Collection::stream)
                .map(Record.class::cast)
                .flatMap(value -> Stream.of(value.getClass().getRecordComponents())
                        .filter(part -> !part.getType().isPrimitive() && part.getType() != List.class)
                        .map(part -> arguments(value.getClass().getSimpleName(), part.getName(), value)));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("components")
    @DisplayName("is refused without one of its parts, which the message names:")
    void is_refused_without(String type, String part, Record value) {
        assertThat(catchThrowable(() -> without(value, part)))
                .as("%s without %s", type, part)
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(part);
    }

    private static void without(Record value, String part) throws Throwable {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = components[i].getName().equals(part)
                    ? null
                    : components[i].getAccessor().invoke(value);
        }
        Constructor<?> constructor = value.getClass()
                .getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    private static InvoiceLine line(String line, long amount, long discount, long redeemed) {
        return new InvoiceLine(line, SpendingCategory.LABOUR, LineNature.PAID, amount, discount, redeemed);
    }

    private static EarnedPart part(long baseFen, long wanted, long given) {
        return new EarnedPart(RULE, Optional.empty(), baseFen, wanted, given);
    }

    private static PointsAccount merged(long balance, long debt, List<OpenLot> lots, List<Hold> holds) {
        return account(balance, debt, lots, holds, Optional.of(OTHER));
    }

    private static PointsAccount numbered(long version, long sequence, long events) {
        return new PointsAccount(
                Given.DEALER,
                ACCOUNT,
                version,
                sequence,
                events,
                AT,
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                AT,
                Optional.empty(),
                Optional.empty());
    }

    private static Posting recorded(Instant recordedAt) {
        Posting posting = posting(0, 0, List.of(), 0);
        return new Posting(
                posting.id(),
                posting.dealer(),
                posting.key(),
                posting.by(),
                AT,
                recordedAt,
                posting.policy(),
                0,
                0,
                List.of(),
                0,
                List.of(),
                posting.what(),
                Optional.empty());
    }

    private static Movement earned() {
        return new Movement.Earned(Optional.empty(), Optional.empty(), List.of());
    }

    private static Movement refunded(long points, long lineFen, long valueFen, long moneyFen) {
        return new Movement.Refunded(POSTING, points, Optional.empty(), lineFen, valueFen, moneyFen);
    }

    private static Movement takenBack(long claimed, long baseFen, long forgiven) {
        return new Movement.TakenBack(POSTING, claimed, baseFen, forgiven, RULE);
    }

    private static PointsEvent coming(int daysAhead, long points) {
        return new PointsEvent.ExpiryComing(daysAhead, LocalDate.parse("2028-11-30"), points);
    }

    private static PointsAction earn(List<InvoiceLine> lines) {
        return new PointsAction.Earn(Optional.empty(), Optional.empty(), lines);
    }

    private static List<InvoiceLine> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> InvoiceLine.paid("L" + i, SpendingCategory.LABOUR, 1))
                .toList();
    }

    private static PointsAction redeem(long points) {
        return new PointsAction.Redeem(points, SpendingCategory.GIFT, Optional.empty(), List.of());
    }

    private static PointsAction setAside(long points, Duration timeout) {
        return new PointsAction.Hold(points, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.of(timeout));
    }

    private static PointsAction capture(long points) {
        return new PointsAction.Capture(POSTING, Optional.of(points), true);
    }

    private static PointsAction adjust(long points) {
        return new PointsAction.Adjust(points, RULE, StaffId.of("S-1"));
    }

    private static PointsAction imported(int count) {
        return new PointsAction.ImportPast(Collections.nCopies(count, PAST));
    }

    private static PointsAction.PastMovement past(long points) {
        return new PointsAction.PastMovement(Movement.Imported.Past.SPENT, AT, points, Optional.empty());
    }
}
