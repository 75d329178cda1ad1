package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.json.JsonForm;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.Cursor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The journals of the points accounts; rows are added and never changed. */
final class PostingRows {

    static final MomentPages<Posting> BY_RECORDING = new MomentPages<>(
            "crm_posting",
            "recorded",
            "posting_order",
            PostingRows::posting,
            posting -> new Cursor(posting.recordedAt(), posting.id().toString()));

    private static final String FIND = "select document from crm_posting where dealer = ? and account = ? and seq = ?";

    private static final String OF_ACCOUNT = """
            select document from crm_posting
            where dealer = ? and account = ? and seq > ?
            order by seq
            fetch first ? rows only""";

    private static final String ABOUT =
            "select document from crm_posting where dealer = ? and about = ? order by recorded, posting_order";

    private static final String WITH_PAPER =
            "select document from crm_posting where dealer = ? and paper = ? order by recorded, posting_order";

    private static final String APPEND = """
            insert into crm_posting (dealer, account, seq, posting_order, recorded, about, paper, document)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private PostingRows() {}

    static Optional<Posting> find(Connection connection, DealerId dealer, PostingId id) throws SQLException {
        return Sql.first(
                connection,
                FIND,
                p -> bindAccount(p, dealer, id.account()).number(id.sequence()),
                PostingRows::posting);
    }

    static List<Posting> ofAccount(
            Connection connection, DealerId dealer, AccountId account, long afterSequence, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                OF_ACCOUNT,
                p -> bindAccount(p, dealer, account).number(afterSequence).number(limit),
                PostingRows::posting);
    }

    static List<Posting> about(Connection connection, DealerId dealer, PostingId posting) throws SQLException {
        return Sql.list(connection, ABOUT, p -> p.text(dealer.value()).text(posting.toString()), PostingRows::posting);
    }

    static List<Posting> ofDocument(Connection connection, DealerId dealer, DocumentId document) throws SQLException {
        return Sql.list(
                connection, WITH_PAPER, p -> p.text(dealer.value()).text(document.value()), PostingRows::posting);
    }

    /** Appends what follows the journals: {@link AccountRows#write} made sure of it, and holds their accounts' rows. */
    static void append(Connection connection, DealerId dealer, List<Posting> postings) throws SQLException {
        GuardedWrites.insert(connection, APPEND, postings, (p, posting) -> bind(p, dealer, posting), Posting::id);
    }

    private static void bind(Parameters parameters, DealerId dealer, Posting posting) throws SQLException {
        PostingId id = posting.id();
        bindAccount(parameters, dealer, id.account())
                .number(id.sequence())
                .text(TextOrder.key(id.toString()))
                .moment(posting.recordedAt())
                .text(posting.what().about().map(PostingId::toString))
                .text(posting.what().document().map(DocumentId::value))
                .text(JsonForm.POSTING.write(posting));
    }

    private static Parameters bindAccount(Parameters parameters, DealerId dealer, AccountId account)
            throws SQLException {
        return parameters.text(dealer.value()).text(account.toString());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return JsonForm.POSTING.read(row.getString(1));
    }
}
