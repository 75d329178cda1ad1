package io.yangke.crm.example.dealership.retail;

/** A column of a row is not as it should be. */
final class BadColumnException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;

    BadColumnException(String column, String reason) {
        super(reason);
        this.column = column;
    }

    String column() {
        return column;
    }
}
