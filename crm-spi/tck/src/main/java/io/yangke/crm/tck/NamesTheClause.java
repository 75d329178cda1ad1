package io.yangke.crm.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Puts clause and sentence of a test in front of whatever made it fail, so that a report is enough to know what broke. */
public final class NamesTheClause implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    /** For JUnit. */
    public NamesTheClause() {}

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        throw named(context.getDisplayName(), failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) {
        throw named("before " + context.getDisplayName(), failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) {
        throw named("after " + context.getDisplayName(), failure);
    }

    private static AssertionError named(String what, Throwable failure) {
        String reason = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
        return new AssertionError(what + System.lineSeparator() + reason, failure);
    }
}
