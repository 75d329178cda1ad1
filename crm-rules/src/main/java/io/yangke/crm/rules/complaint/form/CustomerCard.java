package io.yangke.crm.rules.complaint.form;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What the host knows of the customer and the car for the head of a form. Everything is optional, and nothing but the model is
 * shown in {@code toString}.
 */
@Value.Immutable
public abstract class CustomerCard {

    /** Nothing known. */
    public static final CustomerCard EMPTY = builder().build();

    CustomerCard() {}

    /** The customer's name 客户姓名. */
    public abstract Optional<PersonalText> name();

    /** The address 地址. */
    public abstract Optional<PersonalText> address();

    /** The postcode 邮编. */
    public abstract Optional<PersonalText> postcode();

    /** Whom to contact 联系人. */
    public abstract Optional<PersonalText> contactPerson();

    /** The phone number 电话. */
    public abstract Optional<PersonalText> phone();

    /** The fax number 传真. */
    public abstract Optional<PersonalText> fax();

    /** The number plate 车牌号码. */
    public abstract Optional<PersonalText> plate();

    /** The model 车型, 1 to 64 characters. */
    public abstract Optional<String> model();

    /** The VIN 底盘号. */
    public abstract Optional<PersonalText> vin();

    /** The engine number 发动机号. */
    public abstract Optional<PersonalText> engineNumber();

    /** When the car was bought 购车时间. */
    @Value.Redacted
    public abstract Optional<LocalDate> purchasedOn();

    /** The mileage 行驶里程数 in kilometres, at least 0. */
    @Value.Redacted
    public abstract OptionalInt mileageKm();

    /** The sales consultant who received the customer 接待的销售顾问. */
    public abstract Optional<PersonalText> salesConsultant();

    /** The care specialist who received the customer 接待的客户关爱专员. */
    public abstract Optional<PersonalText> careSpecialist();

    @Value.Check
    void check() {
        model().ifPresent(model -> Checks.label("model", model, Checks.MAX_ID));
        mileageKm().ifPresent(km -> Checks.range("mileageKm", km, 0, Integer.MAX_VALUE));
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CustomerCard}; what is not set is empty. */
    public static final class Builder extends ImmutableCustomerCard.Builder {
        Builder() {}

        /** Sets the name by its text. */
        public Builder name(String name) {
            name(PersonalText.of(name));
            return this;
        }

        /** Sets the phone number by its text. */
        public Builder phone(String phone) {
            phone(PersonalText.of(phone));
            return this;
        }

        /** Sets the plate by its text. */
        public Builder plate(String plate) {
            plate(PersonalText.of(plate));
            return this;
        }

        /** Sets the VIN by its text. */
        public Builder vin(String vin) {
            vin(PersonalText.of(vin));
            return this;
        }
    }
}
