package io.yangke.crm.tck.proof;

/** Room for other threads to get in between, where an honest store leaves none. */
final class Pauses {

    private Pauses() {}

    static void brief() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
