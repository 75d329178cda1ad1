package io.yangke.crm.spi.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import java.util.Collection;
import java.util.List;

/** Marks the fields of a customer's file: what was told. What the file answers from its facts is no field. */
abstract class FileFields {

    @JsonCreator
    static CustomerFile of(
            @JsonProperty(value = "dealer", required = true) DealerId dealer,
            @JsonProperty(value = "id", required = true) CustomerId id,
            @JsonProperty(value = "version", required = true) long version,
            @JsonProperty(value = "sequence", required = true) long sequence,
            @JsonProperty(value = "facts", required = true) Collection<? extends CustomerFact> facts) {
        throw new UnsupportedOperationException("lends its marks to the factory of the same name");
    }

    @JsonProperty("dealer")
    abstract DealerId dealer();

    @JsonProperty("id")
    abstract CustomerId id();

    @JsonProperty("version")
    abstract long version();

    @JsonProperty("sequence")
    abstract long sequence();

    @JsonProperty("facts")
    abstract List<CustomerFact> facts();
}
