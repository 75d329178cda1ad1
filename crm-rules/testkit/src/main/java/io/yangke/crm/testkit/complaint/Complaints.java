package io.yangke.crm.testkit.complaint;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import java.time.Instant;
import java.util.Optional;

/** Complaints with everything set; a test changes what matters to it. */
public final class Complaints {

    /** The dealer of every scenario. */
    public static final DealerId DEALER = DealerId.of("TEST-0001");

    private Complaints() {}

    /** Returns a complaint by phone about the price (A4d), received at an instant and registered by the hotline. */
    public static RegisterComplaint.Builder byPhone(Instant receivedAt) {
        return RegisterComplaint.builder()
                .dealer(DEALER)
                .customer(CustomerId.of("CUSTOMER-1"))
                .channel(Channel.HOTLINE)
                .category("A4d")
                .matter("price-protection")
                .receivedAt(receivedAt)
                .by(People.CSR)
                .key("register-1");
    }

    /** Returns a complaint through a medium, which has no category of its own. */
    public static RegisterComplaint.Builder throughTheMedia(Instant receivedAt) {
        return byPhone(receivedAt).channel(Channel.MEDIA).category(Optional.empty());
    }
}
