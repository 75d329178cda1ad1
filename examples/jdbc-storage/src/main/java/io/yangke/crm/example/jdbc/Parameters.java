package io.yangke.crm.example.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Sets the parameters of a statement one after the other. */
final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return text(value.get());
        }
        statement.setNull(++last, Types.VARCHAR);
        return this;
    }

    Parameters texts(Collection<String> values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("varchar", values.toArray()));
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters moment(Instant value) throws SQLException {
        statement.setBigDecimal(++last, seconds(value));
        return this;
    }

    Parameters moment(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return moment(value.get());
        }
        statement.setNull(++last, Types.NUMERIC);
        return this;
    }

    /** Adds the parameters as one line of a batch, and begins the next. */
    void addBatch() throws SQLException {
        statement.addBatch();
        last = 0;
    }

    private static BigDecimal seconds(Instant value) {
        return BigDecimal.valueOf(value.getEpochSecond()).add(BigDecimal.valueOf(value.getNano(), 9));
    }
}
