package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stores that search postings wrongly: C-48 to C-50. */
final class SearchBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-48",
                    "finds refunds only",
                    () -> new ListLedger() {
                        @Override
                        boolean isAbout(Posting posting, PostingId earlier) {
                            return posting.what() instanceof Movement.Refunded && super.isAbout(posting, earlier);
                        }
                    },
                    "C48_postings_of_every_kind_about_a_posting_are_found"),
            bug(
                    "C-48",
                    "looks for postings about a posting on its own account",
                    () -> new ListLedger() {
                        @Override
                        boolean isAbout(Posting posting, PostingId earlier) {
                            return posting.id().account().equals(earlier.account()) && super.isAbout(posting, earlier);
                        }
                    },
                    "C48_postings_about_a_posting_are_found_on_every_account",
                    "C48_postings_about_a_posting_come_in_order_of_recording_then_of_id"),
            bug(
                    "C-48",
                    "forgets the account of the posting it looks for",
                    () -> new ListLedger() {
                        @Override
                        boolean isAbout(Posting posting, PostingId earlier) {
                            return posting.what()
                                    .about()
                                    .filter(about -> about.sequence() == earlier.sequence())
                                    .isPresent();
                        }
                    },
                    "C48_postings_about_other_postings_are_left_out"),
            bug(
                    "C-48",
                    "looks for the beginning of the posting's text",
                    () -> new ListLedger() {
                        @Override
                        boolean isAbout(Posting posting, PostingId earlier) {
                            return posting.what()
                                    .about()
                                    .filter(about -> (about.account() + "#" + about.sequence())
                                            .startsWith(earlier.account() + "#" + earlier.sequence()))
                                    .isPresent();
                        }
                    },
                    "C48_postings_about_other_postings_are_left_out"),
            bug(
                    "C-48",
                    "returns postings about a posting in the order they came",
                    () -> new ListLedger() {
                        @Override
                        public List<Posting> postingsAbout(DealerId dealer, PostingId posting) {
                            return postings(dealer).stream()
                                    .filter(some -> isAbout(some, posting))
                                    .toList();
                        }
                    },
                    "C48_postings_about_a_posting_are_found_on_every_account",
                    "C48_postings_about_a_posting_come_in_order_of_recording_then_of_id"),
            bug(
                    "C-49",
                    "finds earnings only",
                    () -> new ListLedger() {
                        @Override
                        boolean isWith(Posting posting, DocumentId document) {
                            return posting.what() instanceof Movement.Earned && super.isWith(posting, document);
                        }
                    },
                    "C49_postings_of_every_kind_with_a_document_are_found"),
            bug(
                    "C-49",
                    "keeps one posting for each document",
                    () -> new ListLedger() {
                        @Override
                        public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
                            List<Posting> found = super.postingsOfDocument(dealer, document);
                            return found.subList(Math.max(0, found.size() - 1), found.size());
                        }
                    },
                    "C49_postings_with_a_document_are_found_on_every_account"),
            bug(
                    "C-49",
                    "does not look at the case of documents",
                    () -> new ListLedger() {
                        @Override
                        boolean isWith(Posting posting, DocumentId document) {
                            return posting.what()
                                    .document()
                                    .filter(d -> d.value()
                                            .toLowerCase(Locale.ROOT)
                                            .equals(document.value().toLowerCase(Locale.ROOT)))
                                    .isPresent();
                        }
                    },
                    "C35_C49_postings_with_other_documents_are_left_out"),
            bug(
                    "C-49",
                    "returns postings with a document in order of what happened",
                    () -> new ListLedger() {
                        @Override
                        public List<Posting> postingsOfDocument(DealerId dealer, DocumentId document) {
                            return super.postingsOfDocument(dealer, document).stream()
                                    .sorted(Comparator.comparing(Posting::effectiveAt))
                                    .toList();
                        }
                    },
                    "C49_postings_with_a_document_come_in_order_of_recording_then_of_id"),
            bug(
                    "C-50",
                    "ends a span inclusive",
                    () -> new ListLedger() {
                        @Override
                        boolean isWithin(Posting posting, Instant from, Instant until) {
                            return !posting.recordedAt().isBefore(from)
                                    && !posting.recordedAt().isAfter(until);
                        }
                    },
                    "C33_C50_bounds_may_be_any_instant"),
            bug(
                    "C-50",
                    "compares times of recording to the microsecond",
                    () -> new ListLedger() {
                        @Override
                        boolean isWithin(Posting posting, Instant from, Instant until) {
                            Instant at = posting.recordedAt().truncatedTo(ChronoUnit.MICROS);
                            return !at.isBefore(from.truncatedTo(ChronoUnit.MICROS))
                                    && at.isBefore(until.truncatedTo(ChronoUnit.MICROS));
                        }
                    },
                    "C33_C50_a_span_begins_inclusive_and_ends_exclusive_to_the_nanosecond"),
            bug(
                    "C-50",
                    "counts the bounds in milliseconds",
                    () -> new ListLedger() {
                        @Override
                        public Page<Posting> scanPostings(
                                DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
                            if (from.toEpochMilli() > until.toEpochMilli()) {
                                return new Page<>(List.of(), Optional.empty());
                            }
                            return super.scanPostings(dealer, from, until, after, limit);
                        }
                    },
                    "C33_C50_bounds_may_be_any_instant"),
            bug(
                    "C-50",
                    "scans by the time it happened",
                    () -> new ListLedger() {
                        @Override
                        boolean isWithin(Posting posting, Instant from, Instant until) {
                            return !posting.effectiveAt().isBefore(from)
                                    && posting.effectiveAt().isBefore(until);
                        }
                    },
                    "C50_it_is_the_time_of_recording_that_counts"),
            bug(
                    "C-50",
                    "scans in the order postings came",
                    () -> new ListLedger() {
                        @Override
                        public Page<Posting> scanPostings(
                                DealerId dealer, Instant from, Instant until, Optional<Cursor> after, int limit) {
                            List<Posting> found = postings(dealer).stream()
                                    .filter(p -> isWithin(p, from, until))
                                    .filter(p ->
                                            after.isEmpty() || follows(p.recordedAt(), p.id().toString(), after.get()))
                                    .toList();
                            List<Posting> items = found.subList(0, Math.min(limit, found.size()));
                            return new Page<>(
                                    items,
                                    hasNext(found.size(), limit)
                                            ? Optional.of(last(items, Posting::recordedAt, p -> p.id().toString()))
                                            : Optional.empty());
                        }
                    },
                    "C50_postings_of_all_accounts_come_in_order_of_recording_then_of_id",
                    "C50_postings_recorded_late_stand_in_their_place"),
            bug(
                    "C-50",
                    "leaves out postings that move no points",
                    () -> new ListLedger() {
                        @Override
                        boolean isWithin(Posting posting, Instant from, Instant until) {
                            return posting.points() != 0 && super.isWithin(posting, from, until);
                        }
                    },
                    "C50_postings_of_every_kind_are_found"),
            bug(
                    "C-50",
                    "scans the postings of the last commit to each account",
                    () -> new ListLedger() {
                        @Override
                        void writePostings(Records records, ChangeSet changes) {
                            changes.postings().stream()
                                    .map(posting -> posting.id().account())
                                    .forEach(account -> records.postings.removeIf(
                                            posting -> posting.id().account().equals(account)));
                            super.writePostings(records, changes);
                        }
                    },
                    "C50_postings_of_former_versions_of_an_account_are_found"));

    private SearchBugs() {}
}
