package io.yangke.crm.example.jdbc;

/** Ends a commit whose command was recorded before; which one is looked up when nothing of it is left. */
final class KeyTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
