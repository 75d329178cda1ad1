package io.yangke.crm.spi.json;

import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The JSON form of customers and their care")
final class CustomerFormProperties {

    @Provide
    Arbitrary<CustomerFile> files() {
        return Arbitraries.randomValue(random -> new States(random).customerFile());
    }

    @Provide
    Arbitrary<Standing> standings() {
        return Arbitraries.randomValue(random -> new States(random).standing());
    }

    @Provide
    Arbitrary<CareFile> careFiles() {
        return Arbitraries.randomValue(random -> new States(random).careFile());
    }

    @Provide
    Arbitrary<SignalBook> signalBooks() {
        return Arbitraries.randomValue(random -> new States(random).signalBook());
    }

    @Property
    @Label("gives a file back as it was, also with every other text of it")
    void keeps_files(@ForAll("files") CustomerFile file) {
        FormLaws.assertKept(JsonForm.CUSTOMER_FILE, file);
    }

    @Property
    @Label("gives a standing back as it was, also with every other text of it")
    void keeps_standings(@ForAll("standings") Standing standing) {
        FormLaws.assertKept(JsonForm.STANDING, standing);
    }

    @Property
    @Label("gives a care file back as it was, also with every other text of it")
    void keeps_care_files(@ForAll("careFiles") CareFile care) {
        FormLaws.assertKept(JsonForm.CARE_FILE, care);
    }

    @Property
    @Label("gives signals back as they were, also with every other text of them")
    void keeps_signal_books(@ForAll("signalBooks") SignalBook book) {
        FormLaws.assertKept(JsonForm.SIGNAL_BOOK, book);
    }

    @Property
    @Label("refuses a file that gained a field, wherever it did")
    void refuses_gains_of_files(@ForAll("files") CustomerFile file, @ForAll long place) {
        FormLaws.assertGainRefused(JsonForm.CUSTOMER_FILE, file, new Random(place));
    }

    @Property
    @Label("refuses a care file that gained a field, wherever it did")
    void refuses_gains_of_care_files(@ForAll("careFiles") CareFile care, @ForAll long place) {
        FormLaws.assertGainRefused(JsonForm.CARE_FILE, care, new Random(place));
    }

    @Property
    @Label("refuses a file that lost a field, or reads it as one without")
    void notices_losses_of_files(@ForAll("files") CustomerFile file, @ForAll long place) {
        FormLaws.assertLossNoticed(JsonForm.CUSTOMER_FILE, file, new Random(place));
    }

    @Property
    @Label("refuses a standing that lost a field, or reads it as one without")
    void notices_losses_of_standings(@ForAll("standings") Standing standing, @ForAll long place) {
        FormLaws.assertLossNoticed(JsonForm.STANDING, standing, new Random(place));
    }

    @Property
    @Label("refuses a care file that lost a field, or reads it as one without")
    void notices_losses_of_care_files(@ForAll("careFiles") CareFile care, @ForAll long place) {
        FormLaws.assertLossNoticed(JsonForm.CARE_FILE, care, new Random(place));
    }
}
