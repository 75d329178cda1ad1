package io.yangke.crm.example.dealership.retail;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a file.
 *
 * @param line its line, from 1
 * @param columns the names of its columns
 * @param fields its fields, as many
 */
record Row(long line, List<String> columns, List<String> fields) {

    private static final Pattern ID = Pattern.compile("[!-~]{1,48}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private String field(String column) {
        return fields.get(columns.indexOf(column));
    }

    /** Returns an identity. */
    String id(String column) throws BadColumnException {
        return matching(ID, column, "is no identity; 1 to 48 visible ASCII characters are allowed");
    }

    /** Returns an amount of money in hundredths. */
    long hundredths(String column) throws BadColumnException {
        String amount = matching(AMOUNT, column, "is no amount; digits with at most two decimals are allowed");
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private String matching(Pattern pattern, String column, String reason) throws BadColumnException {
        String field = field(column);
        if (!pattern.matcher(field).matches()) {
            throw new BadColumnException(column, reason);
        }
        return field;
    }

    /** Returns a time without a zone. */
    LocalDateTime time(String column) throws BadColumnException {
        try {
            return LocalDateTime.parse(field(column));
        } catch (DateTimeException e) {
            throw new BadColumnException(column, "is no time; such as 2017-01-28T14:06:53");
        }
    }

    /** Returns a day. */
    LocalDate day(String column) throws BadColumnException {
        try {
            return LocalDate.parse(field(column));
        } catch (DateTimeException e) {
            throw new BadColumnException(column, "is no day; such as 2017-01-28");
        }
    }
}
