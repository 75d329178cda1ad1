package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.RareText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Customers by their numbers.
 *
 * <p><b>What this suite deliberately does not assert:</b> that a host's own files are found so; how numbers are kept.
 *
 * @param <S> the type of the store
 */
public abstract class FileSearchSuite<S extends Storage & CustomerFileStorage> extends FileSuite<S> {

    private static final CustomerId ONE = CustomerSamples.id(1);

    /** For implementers. */
    protected FileSearchSuite() {}

    @Test
    void C63_a_customer_is_found_by_every_number() {
        Profile profile = Profile.builder()
                .addMobiles(CustomerSamples.mobile(11), CustomerSamples.mobile(12))
                .addEmails(CustomerSamples.email(11), CustomerSamples.email(12))
                .build();
        here.put(file(
                1,
                new CustomerFact.ProfileFact(0, profile),
                CustomerSamples.car("O-1", CustomerSamples.vin(11), CustomerSamples.plate(11), Optional.empty()),
                CustomerSamples.car("O-2", CustomerSamples.vin(12), CustomerSamples.plate(12), Optional.empty())));

        for (int n : new int[] {11, 12}) {
            for (IdentityKey key : CustomerSamples.keys(n)) {
                assertThat(here.with(key)).as("with %s %d", key.kind(), n).containsExactly(ONE);
            }
        }
    }

    @Test
    void C63_a_car_that_was_sold_counts() {
        here.put(file(
                1,
                CustomerSamples.car(
                        "O-1",
                        CustomerSamples.vin(11),
                        CustomerSamples.plate(11),
                        Optional.of(CustomerSamples.DAY.minusYears(1)))));
        here.put(file(
                2, CustomerSamples.car("O-1", CustomerSamples.vin(11), CustomerSamples.plate(12), Optional.empty())));

        assertThat(here.with(IdentityKey.of(CustomerSamples.vin(11))))
                .as("the former owner and the present one")
                .containsExactly(ONE, CustomerSamples.id(2));
        assertThat(here.with(IdentityKey.of(CustomerSamples.plate(11))))
                .as("by the former plate")
                .containsExactly(ONE);
    }

    @Test
    void C29_C63_customers_who_share_a_number_come_in_order_of_id() {
        List<CustomerId> ids = RareText.IDS_IN_ORDER;
        for (int i = 0; i < ids.size(); i++) {
            CustomerId id = ids.get(i * 7 % ids.size());
            here.put(CustomerSamples.with(
                    samples.file(id, 1, i), samples.profile(CustomerSamples.mobile(11), CustomerSamples.email(i))));
        }

        assertThat(here.with(IdentityKey.of(CustomerSamples.mobile(11))))
                .as("customers")
                .isEqualTo(ids);
    }

    @Test
    void C63_customers_with_numbers_that_look_alike_are_left_out() {
        here.put(file(1, mobile("13911112222")));
        here.put(file(2, mobile("139111122223")));
        here.put(file(3, mobile("3911112222")));
        here.put(
                file(4, CustomerSamples.car("O-1", CustomerSamples.vin(1), Plate.of("13911112222"), Optional.empty())));

        assertThat(here.with(new IdentityKey(IdentityKey.Kind.MOBILE, "13911112222")))
                .as("with the mobile number")
                .containsExactly(ONE);
        assertThat(here.with(new IdentityKey(IdentityKey.Kind.PLATE, "13911112222")))
                .as("with the plate")
                .containsExactly(CustomerSamples.id(4));
        assertThat(here.with(new IdentityKey(IdentityKey.Kind.EMAIL, "13911112222@example.com")))
                .as("with an address")
                .isEmpty();
    }

    @Test
    void C28_C63_a_number_that_changed_is_found_no_more() {
        CustomerFile first = file(1, samples.profile(CustomerSamples.mobile(11), CustomerSamples.email(11)));
        CustomerFile second =
                CustomerSamples.next(first, samples.profile(CustomerSamples.mobile(12), CustomerSamples.email(11)));
        here.put(first);
        here.put(second);

        assertThat(here.with(IdentityKey.of(CustomerSamples.mobile(11))))
                .as("with the former number")
                .isEmpty();
        assertThat(here.with(IdentityKey.of(CustomerSamples.mobile(12))))
                .as("with the new number")
                .containsExactly(ONE);
        assertThat(here.with(IdentityKey.of(CustomerSamples.email(11))))
                .as("with the number that stayed")
                .containsExactly(ONE);
    }

    @Test
    void C63_a_number_is_found_no_more_with_one_and_still_with_another() {
        CustomerFile first = file(1, samples.profile(CustomerSamples.mobile(11), CustomerSamples.email(11)));
        here.put(first);
        here.put(file(2, samples.profile(CustomerSamples.mobile(11), CustomerSamples.email(12))));
        here.put(CustomerSamples.next(first));

        assertThat(here.with(IdentityKey.of(CustomerSamples.mobile(11))))
                .as("with the number")
                .containsExactly(CustomerSamples.id(2));
    }

    @Test
    void C63_an_erased_customer_is_found_by_nothing() {
        CustomerFile file = samples.found(1);
        here.put(file);
        here.put(CustomerSamples.next(
                file,
                new CustomerFact.Withdrawal(CustomerFact.ProfileFact.ID, 9),
                new CustomerFact.Withdrawal(FactId.of("O-1"), 9)));

        for (IdentityKey key : CustomerSamples.keys(1)) {
            assertThat(here.with(key)).as("with %s", key.kind()).isEmpty();
        }
        assertThat(here.file(ONE)).as("the file").isPresent();
    }

    @Test
    void C02_C63_a_number_of_a_refused_commit_is_not_found() {
        here.put(file(2));

        here.refusesAsStale(here.changes().addCustomerFile(samples.found(1)).addCustomerFile(file(2)));
        for (IdentityKey key : CustomerSamples.keys(1)) {
            assertThat(here.with(key)).as("with %s", key.kind()).isEmpty();
        }
    }

    @Test
    void C40_C80_customers_with_a_number_are_the_dealers_own() {
        // The other dealer of every test has customers with the numbers 1 to 3.
        assertThat(here.with(IdentityKey.of(CustomerSamples.mobile(2))))
                .as("before there is one")
                .isEmpty();
        here.put(file(9, samples.profile(CustomerSamples.mobile(2), CustomerSamples.email(9))));

        assertThat(here.with(IdentityKey.of(CustomerSamples.mobile(2))))
                .as("own")
                .containsExactly(CustomerSamples.id(9));
    }

    private CustomerFile file(int n, CustomerFact... facts) {
        return CustomerSamples.with(samples.file(CustomerSamples.id(n), 1, n), facts);
    }

    private CustomerFact mobile(String number) {
        return samples.profile(MobileNumber.of(number), EmailAddress.of("nobody@example.com"));
    }
}
