/**
 * Storage in plain JDBC, to copy: {@link io.yangke.crm.example.jdbc.JdbcStorage} (the ports), {@link
 * io.yangke.crm.example.jdbc.ConnectionSource} (how it joins a transaction of the host), {@link
 * io.yangke.crm.example.jdbc.Migrations} (the schema).
 *
 * <p>Below them, in reading order: {@code Transactions} with its two kinds, {@code CommitWriter} (the one write), a class of
 * statements per table, and {@code SqlFailures}, the only place that knows what an SQLState means.
 *
 * <p>The statements are standard SQL; no upsert, no vendor's function, no date or time of the database.
 */
@NullMarked
package io.yangke.crm.example.jdbc;

import org.jspecify.annotations.NullMarked;
