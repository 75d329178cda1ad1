package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The JSON form of the points ledger")
final class PointsFormTest {

    private static final Instant AT = Instant.parse("2026-11-30T01:30:00Z");
    private static final DealerId DEALER = DealerId.of("D-1");
    private static final AccountId ACCOUNT = AccountId.of(ProgrammeId.BRANCH, "C-1");
    private static final Lot LOT = new Lot(
            new LotId(ACCOUNT, 1, 0),
            new LotId(ACCOUNT, 1, 0),
            100,
            AT,
            Optional.of(AT),
            Optional.of(Expiry.endOf(LocalDate.parse("2028-11-30"), ZoneId.of("Asia/Shanghai"))),
            new Funding(DEALER, DepartmentCode.SERVICE));
    private static final Spending SPENDING =
            new Spending(SpendingCategory.LABOUR, DepartmentCode.SERVICE, Optional.empty(), 30, 300, List.of());

    private static final String LOT_TEXT = "{\"earnedAt\":\"2026-11-30T01:30:00Z\","
            + "\"expiry\":\"2028-11-30@Asia/Shanghai\","
            + "\"funding\":{\"dealer\":\"D-1\",\"department\":\"SERVICE\"},"
            + "\"id\":{\"account\":\"BRANCH/C-1\",\"part\":0,\"sequence\":1},"
            + "\"origin\":{\"account\":\"BRANCH/C-1\",\"part\":0,\"sequence\":1},"
            + "\"points\":100,\"usableFrom\":\"2026-11-30T01:30:00Z\"}";
    private static final String SPENDING_TEXT =
            "{\"category\":\"LABOUR\",\"department\":\"SERVICE\",\"lines\":[],\"points\":30,\"valueFen\":300}";

    private static final String POSTING = "{\"v\":1,\"posting\":{\"balanceAfter\":70,\"balanceBefore\":100,"
            + "\"by\":{\"id\":\"S-1\",\"role\":\"DEALER\"},\"chain\":\"0f\",\"dealer\":\"D-1\",\"debt\":0,"
            + "\"effectiveAt\":\"2026-11-30T01:30:00Z\","
            + "\"house\":[{\"account\":{\"kind\":\"REDEEMED\","
            + "\"owner\":{\"dealer\":\"D-1\",\"department\":\"SERVICE\"}},\"points\":30}],"
            + "\"id\":\"BRANCH/C-1#000000000003\",\"key\":\"K-1\","
            + "\"lots\":[{\"free\":0,\"held\":-30,\"lot\":" + LOT_TEXT + "}],"
            + "\"policy\":\"P-1\",\"recordedAt\":\"2026-11-30T01:30:00Z\","
            + "\"what\":{\"type\":\"redeemed\",\"hold\":\"BRANCH/C-1#000000000002\",\"spending\":" + SPENDING_TEXT
            + "}}}";

    private static final String ACCOUNT_TEXT = "{\"v\":1,\"pointsAccount\":{\"balance\":90,\"dealer\":\"D-1\","
            + "\"debt\":10,\"events\":0,\"holds\":[{\"expiresAt\":\"2026-11-30T01:30:00Z\","
            + "\"id\":\"BRANCH/C-1#000000000002\",\"lots\":[{\"lot\":" + LOT_TEXT + ",\"points\":30}],\"spending\":"
            + SPENDING_TEXT + "}],\"id\":\"BRANCH/C-1\",\"lots\":[{\"lot\":" + LOT_TEXT + ",\"points\":70}],"
            + "\"noticedUntil\":\"2026-11-30T01:30:00Z\",\"openedAt\":\"2026-11-30T01:30:00Z\",\"sequence\":2,"
            + "\"version\":2,\"wakeAt\":\"2026-11-30T01:30:00Z\"}}";

    private static Posting posting() {
        return new Posting(
                new PostingId(ACCOUNT, 3),
                DEALER,
                Optional.of(CommandKey.of("K-1")),
                Actor.dealer("S-1"),
                AT,
                AT,
                new PolicyVersion("P-1"),
                100,
                70,
                List.of(new LotMovement(LOT, 0, -30)),
                0,
                List.of(new HouseEntry(new HouseAccount(HouseAccount.Kind.REDEEMED, LOT.funding()), 30)),
                new Movement.Redeemed(Optional.of(new PostingId(ACCOUNT, 2)), SPENDING),
                Optional.of("0f"));
    }

    private static PointsAccount account() {
        Hold hold = new Hold(new PostingId(ACCOUNT, 2), SPENDING, AT, List.of(new OpenLot(LOT, 30)));
        return new PointsAccount(
                DEALER,
                ACCOUNT,
                2,
                2,
                0,
                AT,
                90,
                10,
                List.of(new OpenLot(LOT, 70)),
                List.of(hold),
                Optional.empty(),
                AT,
                Optional.of(AT),
                Optional.empty());
    }

    @Test
    @DisplayName("writes identities and expiry as one string each, and nothing that is computed")
    void writes_a_posting() {
        assertThat(JsonForm.POSTING.write(posting())).isEqualTo(POSTING);
        assertThat(JsonForm.POSTING.read(POSTING)).isEqualTo(posting());
    }

    @Test
    @DisplayName("writes an account with its lots and holds, and nothing that is computed")
    void writes_an_account() {
        assertThat(JsonForm.POINTS_ACCOUNT.write(account())).isEqualTo(ACCOUNT_TEXT);
        assertThat(JsonForm.POINTS_ACCOUNT.read(ACCOUNT_TEXT)).isEqualTo(account());
    }

    static Stream<Arguments> brokenPostings() {
        return Stream.of(
                posting("a computed field", "\"chain\"", "\"balanced\":true,\"chain\"", "/posting/balanced"),
                posting("a computed sum", "\"policy\"", "\"points\":-30,\"policy\"", "/posting/points"),
                posting("a missing list", "\"lines\":[],", "", "/posting/what/spending/lines"),
                posting("a missing number", "\"debt\":0,", "", "/posting/debt"),
                posting("a null for what may be absent", "\"K-1\"", "null", "/posting/key"),
                posting("no kind of movement", "\"type\":\"redeemed\",", "", "/posting/what"),
                posting("a kind of event", "\"redeemed\"", "\"holdTimedOut\"", "/posting/what"),
                posting("a kind in other letters", "\"redeemed\"", "\"REDEEMED\"", "/posting/what"),
                posting("another kind of movement", "\"redeemed\"", "\"earned\"", "/posting/what/parts"),
                posting("a sequence without its zeros", "#000000000003", "#3", "/posting/id"),
                posting("a sequence with a sign", "#000000000003", "#+00000000003", "/posting/id"),
                posting("a sequence of 0", "#000000000003", "#000000000000", "/posting/id"),
                posting(
                        "an account without programme",
                        "\"account\":\"BRANCH/C-1\"",
                        "\"account\":\"C-1\"",
                        "/account"),
                posting("an expiry without zone", "@Asia/Shanghai", "", "/expiry"),
                posting("an expiry on no day", "2028-11-30", "2028-11-31", "/expiry"),
                posting("points as text", "\"held\":-30", "\"held\":\"-30\"", "/posting/lots/0/held"),
                posting("points with a fraction", "\"held\":-30", "\"held\":-30.0", "/posting/lots/0/held"),
                posting("more points than the lot had", "\"held\":-30", "\"held\":-101", "/posting/lots/0"),
                posting("an unknown house account", "\"kind\":\"REDEEMED\"", "\"kind\":\"CASH\"", "/account/kind"),
                posting("recorded before it happened", "\"recordedAt\":\"2026", "\"recordedAt\":\"2025", "/posting"));
    }

    private static Arguments posting(String name, String part, String broken, String pointer) {
        return arguments(name, changed(POSTING, part, broken), pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPostings")
    @DisplayName("refuses a posting with")
    void refuses_postings(String name, String text, String pointer) {
        assertRefused(JsonForm.POSTING, name, text, pointer);
    }

    static Stream<Arguments> brokenAccounts() {
        return Stream.of(
                account("a computed field", "\"holds\"", "\"held\":30,\"holds\"", "/pointsAccount/held"),
                account("a balance that does not add up", "\"balance\":90", "\"balance\":91", "/pointsAccount"),
                account("a lot left with more than it had", ",\"points\":70}", ",\"points\":101}", "/lots/0"),
                account(
                        "a hold without lots",
                        "\"lots\":[{\"lot\":" + LOT_TEXT + ",\"points\":30}]",
                        "\"lots\":[]",
                        "/0"),
                account("a negative debt", "\"debt\":10", "\"debt\":-10", "/pointsAccount"),
                account("a negative version", "\"version\":2", "\"version\":-2", "/pointsAccount"),
                account("an unknown field", "\"debt\"", "\"owner\":\"x\",\"debt\"", "/pointsAccount/owner"));
    }

    private static Arguments account(String name, String part, String broken, String pointer) {
        return arguments(name, changed(ACCOUNT_TEXT, part, broken), pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAccounts")
    @DisplayName("refuses an account with")
    void refuses_accounts(String name, String text, String pointer) {
        assertRefused(JsonForm.POINTS_ACCOUNT, name, text, pointer);
    }

    private static String changed(String text, String part, String broken) {
        String changed = text.replace(part, broken);
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    private static void assertRefused(JsonForm<?> form, String name, String text, String pointer) {
        JsonFormException refused = catchThrowableOfType(JsonFormException.class, () -> form.read(text));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.pointer()).startsWith("/" + form.codec().name()).endsWith(pointer);
    }
}
