package io.yangke.crm.spi.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CUS-03: against vectors of others,")
final class IdentityVectorsTest {

    @Test
    @DisplayName("the check digit of a VIN comes out as theirs, and a VIN with the letter O is refused")
    void vins() {
        for (String[] row : SharedData.rows("identifiers/vin_vectors.csv", "check digits of 45 VINs")) {
            if (row[2].equals("ILLEGAL_CHAR")) {
                assertThatIllegalArgumentException().isThrownBy(() -> Vin.of(row[0]));
            } else {
                Vin vin = Vin.of(row[0]);
                assertThat(vin.checkDigitFits()).as(row[0]).isEqualTo(row[3].equals("1"));
                assertThat(vin.warnings().contains(IdentityWarning.VIN_CHECK_DIGIT))
                        .as(row[0])
                        .isEqualTo(row[3].equals("0"));
                assertThat(withCheckDigit(row[0], row[2]).checkDigitFits())
                        .as(row[0])
                        .isTrue();
            }
        }
    }

    private static Vin withCheckDigit(String vin, String digit) {
        return Vin.of(vin.substring(0, 8) + digit + vin.substring(9));
    }

    @Test
    @DisplayName("what they call a valid plate raises no warning, and what they do not is warned of or refused")
    void plates() {
        for (String[] row : SharedData.rows("identifiers/plate_vectors.csv", "the forms of 13 plates")) {
            assertThat(isPlate(row[0])).as(row[0]).isEqualTo(row[1].equals("1"));
        }
    }

    private static boolean isPlate(String text) {
        return text.length() <= 12 && Plate.of(text).warnings().isEmpty();
    }

    @Test
    @DisplayName("what they call a valid mobile number raises no warning, and a landline or a digit too many does")
    void mobiles() {
        for (String[] row : SharedData.rows("identifiers/mobile_vectors.csv", "the forms of 11 numbers")) {
            if (!row[0].startsWith("mask")) {
                assertThat(MobileNumber.of(row[0]).warnings().isEmpty())
                        .as(row[0])
                        .isEqualTo(row[1].equals("1"));
            }
        }
    }

    @Test
    @DisplayName("a number of any segment in use is a mobile number, though no list of segments is in the library")
    void segments() {
        List<String[]> rows = SharedData.rows("identifiers/mobile_segments.csv", "the segments of carriers");
        for (String[] row : rows) {
            if (row[2].equals("carrier") || row[2].equals("mvno")) {
                for (String segment : row[0].split(";")) {
                    String number = (segment.replaceAll("[^0-9].*", "") + "00000000").substring(0, 11);
                    assertThat(MobileNumber.of(number).warnings()).as(segment).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "粤BA03205, NEW_ENERGY_SMALL",
        "京AD92035, NEW_ENERGY_SMALL",
        "京AA92035, NEW_ENERGY_SMALL",
        "京AK92035, NEW_ENERGY_SMALL",
        "京AFA2035, NEW_ENERGY_SMALL",
        "京AI92035, UNKNOWN",
        "京AL92035, UNKNOWN",
        "甘G23459F, NEW_ENERGY_LARGE",
        "京A12345K, NEW_ENERGY_LARGE",
        "京A12345I, UNKNOWN",
        "京A12345L, UNKNOWN",
        "京A00599, ORDINARY",
        "黑D23908, ORDINARY",
        "京AO0599, UNKNOWN",
        "京A0059, UNKNOWN",
        "京A1234警, POLICE",
        "京A1234挂, TRAILER",
        "京A1234学, COACH",
        "粤Z1234港, HONG_KONG",
        "粤ZF12澳, UNKNOWN",
        "粤ZF123澳, MACAU",
        "京Z1234港, UNKNOWN",
        "使014578, EMBASSY",
        "224578使, EMBASSY",
        "闽20401领, CONSULATE",
        "沪A1234领, CONSULATE",
        "VA12345, MILITARY",
        "WJ京12345, ARMED_POLICE",
        "WJ12345, ARMED_POLICE",
        "京X1234应急, RESCUE",
        "临京AK1234, TEMPORARY",
        "京A12345临, TEMPORARY",
        "京A1234试, TEMPORARY",
        "浙苏H6F681, UNKNOWN",
        "新车, UNKNOWN",
        "ABC123, UNKNOWN"
    })
    @DisplayName("the form of a plate says its kind, and a form that is none is a warning and no error")
    void kinds_of_plates(String text, PlateKind kind) {
        Plate plate = Plate.of(text);
        assertThat(plate.kind()).isEqualTo(kind);
        assertThat(plate.warnings().contains(IdentityWarning.PLATE_FORM)).isEqualTo(kind == PlateKind.UNKNOWN);
    }
}
