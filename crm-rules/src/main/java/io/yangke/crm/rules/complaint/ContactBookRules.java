package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.ContactBookCommand;
import io.yangke.crm.spi.complaint.ContactBookEvent;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.TicketContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told of tickets: the dealer asks for a change, the hotline records it. Source: CMP-18. */
public final class ContactBookRules {

    /**
     * What a change does.
     *
     * @param after the contacts afterwards; their version is one more than before
     * @param event what happened
     */
    public record Change(ContactBook after, ContactBookEvent event) {}

    private ContactBookRules() {}

    /** Decides a change of the ticket contacts; an acceptance holds exactly one change. */
    public static Decision<Change, Refusal> decide(
            ContactBook book, ContactBookCommand command, ComplaintPolicy policy) {
        Set<Role> allowed = policy.roles().getOrDefault(command.kind(), Set.of());
        if (!allowed.contains(command.by().role())) {
            return Decision.refused(
                    Refusals.roleMayNot(command.kind(), command.by().role(), allowed));
        }
        return command.recorded() ? record(book, command.change()) : request(book, command.change());
    }

    private static Decision<Change, Refusal> request(ContactBook book, ContactChange change) {
        Refusal refusal = fits(book, change);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        List<ContactChange> requests = new ArrayList<>(book.requests());
        requests.removeIf(former -> isSame(former, change));
        requests.add(change);
        return accepted(
                book,
                book.contacts(),
                requests,
                new ContactBookEvent.ChangeRequested(
                        change.kind(), change.contact().staff()));
    }

    private static Decision<Change, Refusal> record(ContactBook book, ContactChange change) {
        Optional<ContactChange> request =
                book.requests().stream().filter(asked -> isSame(asked, change)).findFirst();
        StaffId staff = change.contact().staff();
        if (request.isEmpty()) {
            return Decision.refused(Refusals.changeNotRequested(staff));
        }
        Refusal refusal = fits(book, change);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        List<ContactChange> requests = new ArrayList<>(book.requests());
        requests.remove(request.get());
        List<TicketContact> contacts = new ArrayList<>(book.contacts());
        contacts.removeIf(contact -> contact.staff().equals(staff));
        if (change.kind() != ContactChange.Kind.REMOVE) {
            contacts.add(request.get().contact());
        }
        return accepted(book, contacts, requests, new ContactBookEvent.ChangeRecorded(change.kind(), staff));
    }

    private static @Nullable Refusal fits(ContactBook book, ContactChange change) {
        StaffId staff = change.contact().staff();
        boolean known =
                book.contacts().stream().anyMatch(contact -> contact.staff().equals(staff));
        if (change.kind() == ContactChange.Kind.ADD) {
            return known ? Refusals.contactKnown(staff) : null;
        }
        return known ? null : Refusals.contactUnknown(staff);
    }

    private static boolean isSame(ContactChange one, ContactChange other) {
        return one.kind() == other.kind()
                && one.contact().staff().equals(other.contact().staff());
    }

    private static Decision<Change, Refusal> accepted(
            ContactBook book, List<TicketContact> contacts, List<ContactChange> requests, ContactBookEvent event) {
        ContactBook after = new ContactBook(book.dealer(), book.version() + 1, book.sequence() + 1, contacts, requests);
        return Decision.accepted(List.of(new Change(after, event)));
    }
}
