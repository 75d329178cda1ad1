package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.ContactBookCommand;
import io.yangke.crm.spi.complaint.ContactBookEvent;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.ContactChange.Kind;
import io.yangke.crm.spi.complaint.TicketContact;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is told of tickets (CMP-18)")
class ContactBookTest {

    private static final TicketContact LI = contact("li", "13800000001");
    private static final TicketContact LI_ELSEWHERE = contact("li", "13800000009");
    private static final TicketContact WANG = contact("wang", "13800000002");

    private static TicketContact contact(String staff, String phone) {
        return new TicketContact(StaffId.of(staff), PersonalText.of(phone));
    }

    private ContactBook book = ContactBook.empty(Play.DEALER);
    private Optional<ContactBookEvent> event = Optional.empty();

    private Optional<RefusalReason> give(Actor by, boolean recorded, Kind kind, TicketContact contact) {
        ContactBookCommand command = new ContactBookCommand(
                Play.DEALER, by, CommandKey.of("key"), recorded, new ContactChange(kind, contact));
        return ContactBookRules.decide(book, command, ComplaintPolicy.DEFAULT)
                .fold(
                        changes -> {
                            book = changes.get(0).after();
                            event = Optional.of(changes.get(0).event());
                            return Optional.empty();
                        },
                        no -> Optional.of(no.reason()));
    }

    private Optional<RefusalReason> request(Kind kind, TicketContact contact) {
        return give(Cast.DEALER, false, kind, contact);
    }

    private Optional<RefusalReason> record(Kind kind, TicketContact contact) {
        return give(Cast.CSR, true, kind, contact);
    }

    @Test
    @DisplayName("CMP-18: asked for by the dealer, recorded by the hotline")
    void asked_for_and_recorded() {
        assertThat(request(Kind.ADD, LI)).isEmpty();
        assertThat(book.contacts()).isEmpty();
        assertThat(book.requests()).hasSize(1);
        assertThat(event).contains(new ContactBookEvent.ChangeRequested(Kind.ADD, LI.staff()));
        assertThat(record(Kind.ADD, LI)).isEmpty();
        assertThat(book.contacts()).containsExactly(LI);
        assertThat(book.requests()).isEmpty();
        assertThat(event).contains(new ContactBookEvent.ChangeRecorded(Kind.ADD, LI.staff()));
        assertThat(book.version()).isEqualTo(2);
        assertThat(book.sequence()).isEqualTo(2);
    }

    @Test
    @DisplayName("CMP-18: changed and removed likewise; the number asked for last is the one recorded")
    void changed_and_removed() {
        request(Kind.ADD, LI);
        record(Kind.ADD, LI);
        request(Kind.ADD, WANG);
        record(Kind.ADD, WANG);
        request(Kind.CHANGE, LI);
        request(Kind.CHANGE, LI_ELSEWHERE);
        assertThat(book.requests()).hasSize(1);
        assertThat(record(Kind.CHANGE, LI)).isEmpty();
        assertThat(book.contacts()).containsExactlyInAnyOrder(WANG, LI_ELSEWHERE);
        request(Kind.REMOVE, WANG);
        assertThat(record(Kind.REMOVE, WANG)).isEmpty();
        assertThat(book.contacts()).containsExactly(LI_ELSEWHERE);
    }

    @Test
    @DisplayName("CMP-18: what does not fit is refused: known, unknown, or never asked for")
    void what_does_not_fit() {
        assertThat(request(Kind.CHANGE, LI)).contains(ComplaintRefusalReason.CONTACT_CHANGE);
        assertThat(request(Kind.REMOVE, LI)).contains(ComplaintRefusalReason.CONTACT_CHANGE);
        assertThat(record(Kind.ADD, LI)).contains(ComplaintRefusalReason.CONTACT_CHANGE);
        request(Kind.ADD, LI);
        assertThat(record(Kind.REMOVE, LI)).contains(ComplaintRefusalReason.CONTACT_CHANGE);
        assertThat(record(Kind.ADD, WANG)).contains(ComplaintRefusalReason.CONTACT_CHANGE);
        record(Kind.ADD, LI);
        assertThat(request(Kind.ADD, LI)).contains(ComplaintRefusalReason.CONTACT_CHANGE);
        request(Kind.REMOVE, LI);
        request(Kind.CHANGE, LI);
        record(Kind.REMOVE, LI);
        assertThat(record(Kind.CHANGE, LI)).as("gone meanwhile").contains(ComplaintRefusalReason.CONTACT_CHANGE);
    }

    @Test
    @DisplayName("CMP-18, CMP-14: the hotline may not ask, and the dealer may not record")
    void roles() {
        assertThat(give(Cast.CSR, false, Kind.ADD, LI)).contains(ComplaintRefusalReason.ROLE_MAY_NOT);
        request(Kind.ADD, LI);
        assertThat(give(Cast.DEALER, true, Kind.ADD, LI)).contains(ComplaintRefusalReason.ROLE_MAY_NOT);
    }
}
