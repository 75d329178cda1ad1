package io.yangke.crm.example.jdbc;

/** Who begins and ends the transactions the storage works in. */
interface Transactions {

    /** Runs a single query. */
    <T> T read(SqlWork<T> query);

    /**
     * Runs statements that take effect together or not at all.
     *
     * @throws io.yangke.crm.spi.storage.OutcomeUnknownException if nobody can say which
     * @throws io.yangke.crm.spi.storage.StorageException what the work throws, or that the database failed; nothing took
     *     effect then
     */
    <T> T write(SqlWork<T> statements);
}
