package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The JSON form of customers and their care")
final class CustomerFormTest {

    private static final String PROFILE = "{\"address\":\"GEHEIM address\",\"birthday\":\"1987-06-05\","
            + "\"emails\":[\"ouyang@geheim.cn\"],\"household\":\"GEHEIM household\","
            + "\"interests\":[\"GEHEIM interests\"],\"job\":\"GEHEIM job\",\"mobiles\":[\"13912345678\"],"
            + "\"name\":\"欧阳无敌\",\"preferences\":{\"channel\":\"PHONE\",\"doNotContact\":false,"
            + "\"granted\":[\"SERVICE\"],\"hours\":[{\"from\":\"09:00\",\"until\":\"18:30\"}],"
            + "\"refused\":[\"MARKETING\"]},\"roles\":[\"OWNER\"],\"verified\":{\"MOBILE\":\"2026-03-02\"}}";

    private static final String FILE = "{\"v\":1,\"customerFile\":{\"dealer\":\"D-1\",\"facts\":["
            + "{\"type\":\"visit\",\"advisor\":\"S-1\",\"car\":\"V-1\",\"fact\":\"I-1\",\"fen\":58000,"
            + "\"items\":[\"FILTER\",\"OIL\"],\"odometerKm\":20100,\"revision\":0,\"settledOn\":\"2026-03-02\","
            + "\"what\":\"PAID_MAINTENANCE\"},"
            + "{\"type\":\"withdrawal\",\"fact\":\"I-2\",\"revision\":1},"
            + "{\"type\":\"ownership\",\"car\":\"V-1\",\"delivered\":\"2024-03-01\",\"fact\":\"O-1\","
            + "\"from\":\"2024-03-01\",\"model\":\"M-5\",\"plate\":\"豫A12345\",\"revision\":0,"
            + "\"vin\":\"LSVAA4182E2184847\"},"
            + "{\"type\":\"profile\",\"profile\":" + PROFILE + ",\"revision\":2}],"
            + "\"id\":\"C-1\",\"sequence\":4,\"version\":3}}";

    private static final String CARE = "{\"v\":1,\"careFile\":{\"backBook\":false,"
            + "\"classes\":[{\"cause\":\"FIRST_REVIEW\",\"from\":\"NEW\",\"on\":\"2026-03-02\",\"to\":\"LOYAL\"}],"
            + "\"contacts\":[{\"at\":\"2026-11-30T01:30:00Z\",\"channel\":\"PHONE\",\"purpose\":\"FOLLOW_UP\","
            + "\"task\":{\"anchor\":\"I-1\",\"repetition\":0,\"step\":\"AFTER_SERVICE\",\"vehicle\":\"V-1\"}}],"
            + "\"customer\":\"C-1\",\"dealer\":\"D-1\",\"plannedOn\":\"2026-03-02\",\"sequence\":5,"
            + "\"since\":\"2024-03-01\",\"tasks\":[{\"anchor\":\"SERVICE_SETTLED\",\"anchorDay\":\"2026-03-02\","
            + "\"attempts\":[{\"at\":\"2026-11-30T01:30:00Z\",\"by\":{\"id\":\"400-17\",\"role\":\"CSR\"},"
            + "\"channel\":\"PHONE\"}],\"channel\":\"PHONE\",\"dueOn\":\"2026-03-05\","
            + "\"end\":{\"by\":{\"id\":\"400-17\",\"role\":\"CSR\"},\"on\":\"2026-11-30T01:30:00Z\","
            + "\"reason\":\"DONE\"},"
            + "\"id\":{\"anchor\":\"I-1\",\"repetition\":0,\"step\":\"AFTER_SERVICE\",\"vehicle\":\"V-1\"},"
            + "\"lastDay\":\"2026-03-09\",\"priority\":100,\"purpose\":\"FOLLOW_UP\","
            + "\"record\":{\"at\":\"2026-11-30T01:30:00Z\",\"expectedOn\":\"2026-09-02\",\"odometerKm\":20500,"
            + "\"other\":\"GEHEIM other\",\"product\":\"GEHEIM product\",\"satisfied\":true,"
            + "\"service\":\"GEHEIM service\"},\"role\":\"CARE_SPECIALIST\",\"script\":\"after-service\","
            + "\"status\":\"DONE\"}],\"version\":2,\"wakeAt\":\"2026-11-30T01:30:00Z\"}}";

    @Test
    @DisplayName("CUS-01: writes a file as the facts told, in order of identity, and nothing that follows from them")
    void writes_a_file() {
        assertThat(JsonForm.CUSTOMER_FILE.write(Acquaintance.file())).isEqualTo(FILE);
        assertThat(JsonForm.CUSTOMER_FILE.read(FILE)).isEqualTo(Acquaintance.file());
    }

    @Test
    @DisplayName("writes a file of which nothing was told")
    void writes_an_empty_file() {
        CustomerFile empty = CustomerFile.of(DealerId.of("D-1"), CustomerId.of("C-1"), List.of());
        String text = "{\"v\":1,\"customerFile\":{\"dealer\":\"D-1\",\"facts\":[],\"id\":\"C-1\","
                + "\"sequence\":0,\"version\":0}}";
        assertThat(JsonForm.CUSTOMER_FILE.write(empty)).isEqualTo(text);
        assertThat(JsonForm.CUSTOMER_FILE.read(text)).isEqualTo(empty);
    }

    @Test
    @DisplayName("LIF-23: writes a care file with its tasks and what calls brought")
    void writes_a_care_file() {
        assertThat(JsonForm.CARE_FILE.write(Acquaintance.careFile())).isEqualTo(CARE);
        assertThat(JsonForm.CARE_FILE.read(CARE)).isEqualTo(Acquaintance.careFile());
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                file("a derived field", "\"id\":\"C-1\"", "\"id\":\"C-1\",\"vehicles\":[]", "/vehicles"),
                file("a derived field of a fact", "\"revision\":1", "\"kind\":\"VISIT\",\"revision\":1", "/1/kind"),
                file("no version", ",\"version\":3", "", "/customerFile/version"),
                file("no sequence", "\"sequence\":4,", "", "/customerFile/sequence"),
                file("a version below 0", "\"version\":3", "\"version\":-3", "/customerFile"),
                file("a version in words", "\"version\":3", "\"version\":\"3\"", "/customerFile/version"),
                file("no dealer", "\"dealer\":\"D-1\",", "", "/customerFile/dealer"),
                file("facts twice", "\"id\":", "\"facts\":[],\"id\":", "/customerFile"),
                file(
                        "a null for a fact",
                        "{\"type\":\"withdrawal\",\"fact\":\"I-2\",\"revision\":1}",
                        "null",
                        "/facts"),
                file("one identity twice", "\"I-2\"", "\"I-1\"", "/customerFile"),
                file("no kind of fact", "\"type\":\"visit\",", "", "/facts/0"),
                file("a kind of event", "\"type\":\"visit\"", "\"type\":\"factTold\"", "/facts/0"),
                file("a kind in capitals", "\"type\":\"visit\"", "\"type\":\"VISIT\"", "/facts/0"),
                file("a fact without identity", "\"fact\":\"I-1\",", "", "/facts/0/fact"),
                file("the profile's identity", "\"I-1\"", "\"profile\"", "/facts/0"),
                file("a revision below 0", "\"revision\":1", "\"revision\":-1", "/facts/1"),
                file("an amount below 0", "\"fen\":58000", "\"fen\":-1", "/facts/0"),
                file("an amount with a fraction", "\"fen\":58000", "\"fen\":580.00", "/facts/0/fen"),
                file("a reading in words", "20100", "\"20100\"", "/facts/0/odometerKm"),
                file("no list of items", "\"items\":[\"FILTER\",\"OIL\"],", "", "/facts/0/items"),
                file("a number with gaps", "13912345678", "139 1234 5678", "/facts/3/profile/mobiles/0"),
                file("a number of the country's code", "13912345678", "+8613912345678", "/facts/3/profile/mobiles/0"),
                file("an address in capitals", "ouyang@geheim", "Ouyang@geheim", "/facts/3/profile/emails/0"),
                file("a plate in small letters", "豫A12345", "豫a12345", "/facts/2/plate"),
                file("a VIN with a letter O", "LSVAA4182E2184847", "LSVAA4182E218484O", "/facts/2/vin"),
                file("a number twice", "[\"13912345678\"]", "[\"13912345678\",\"13912345678\"]", "/facts/3/profile"),
                file("a blank name", "欧阳无敌", " ", "/facts/3/profile/name"),
                file("a birthday at an instant", "1987-06-05", "1987-06-05T00:00:00Z", "/profile/birthday"),
                file("an hour with seconds of 0", "18:30", "18:30:00", "/preferences/hours/0/until"),
                file("hours that end before they begin", "18:30", "08:30", "/preferences/hours/0"),
                file("a purpose granted and refused", "\"MARKETING\"", "\"SERVICE\"", "/profile/preferences"),
                file("an unknown item verified", "\"MOBILE\":", "\"PAGER\":", "/profile/verified"));
    }

    private static Arguments file(String name, String part, String broken, String pointer) {
        return arguments(name, changed(FILE, part, broken), pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    @DisplayName("refuses a file with")
    void refuses_files(String name, String text, String pointer) {
        assertRefused(JsonForm.CUSTOMER_FILE, name, text, pointer);
    }

    static Stream<Arguments> brokenCareFiles() {
        return Stream.of(
                care("a derived field", "\"backBook\"", "\"customerClass\":\"LOYAL\",\"backBook\"", "/customerClass"),
                care("a derived field of a task", "\"lastDay\"", "\"open\":false,\"lastDay\"", "/tasks/0/open"),
                care("no customer", "\"customer\":\"C-1\",", "", "/careFile"),
                care("a class the library does not have", "\"to\":\"LOYAL\"", "\"to\":\"GOLD\"", "/classes/0/to"),
                care("an end of an open task", "\"status\":\"DONE\"", "\"status\":\"DUE\"", "/tasks/0"),
                care("a last day before the first", "\"2026-03-09\"", "\"2026-03-04\"", "/tasks/0"),
                care("a step with a slash", "\"step\":\"AFTER_SERVICE\"", "\"step\":\"A/B\"", "/step"),
                care("satisfaction in words", "\"satisfied\":true", "\"satisfied\":\"true\"", "/record/satisfied"),
                care("a null for words", "\"GEHEIM other\"", "null", "/tasks/0/record/other"),
                care("a number for words", "\"GEHEIM other\"", "1", "/tasks/0/record/other"));
    }

    private static Arguments care(String name, String part, String broken, String pointer) {
        return arguments(name, changed(CARE, part, broken), pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenCareFiles")
    @DisplayName("refuses a care file with")
    void refuses_care_files(String name, String text, String pointer) {
        assertRefused(JsonForm.CARE_FILE, name, text, pointer);
    }

    @Test
    @DisplayName("refuses signals and standings that break an invariant")
    void refuses_others() {
        String signal = "{\"from\":\"2026-03-02\",\"id\":\"S-1\",\"step\":\"STORM\",\"until\":\"2026-03-03\"}";
        String book = "{\"v\":1,\"signalBook\":{\"dealer\":\"D-1\",\"signals\":[" + signal + "],\"version\":1}}";
        assertThat(JsonForm.SIGNAL_BOOK.write(JsonForm.SIGNAL_BOOK.read(book))).isEqualTo(book);
        assertThatThrownBy(() -> JsonForm.SIGNAL_BOOK.read(changed(book, signal, signal + "," + signal)))
                .isInstanceOf(JsonFormException.class);
        String standing = "{\"v\":1,\"standing\":{\"customer\":\"C-1\",\"dealer\":\"D-1\",\"holds\":[],"
                + "\"mergedFrom\":[\"C-2\"],\"sequence\":0,\"state\":\"ACTIVE\",\"version\":1}}";
        assertThat(JsonForm.STANDING.write(JsonForm.STANDING.read(standing))).isEqualTo(standing);
        assertThatThrownBy(() -> JsonForm.STANDING.read(changed(standing, "C-2", "C-1")))
                .isInstanceOf(JsonFormException.class);
    }

    private static String changed(String text, String part, String broken) {
        String changed = text.replace(part, broken);
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    private static void assertRefused(JsonForm<?> form, String name, String text, String pointer) {
        JsonFormException refused = catchThrowableOfType(JsonFormException.class, () -> form.read(text));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.pointer()).startsWith("/" + form.codec().name()).contains(pointer);
        assertThat(refused.getCause()).isNull();
    }
}
