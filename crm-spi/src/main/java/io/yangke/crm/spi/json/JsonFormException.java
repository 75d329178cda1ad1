package io.yangke.crm.spi.json;

/** A text is not in the JSON form that was to be read. The message names the place and no value. */
public final class JsonFormException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    JsonFormException(String pointer, String problem) {
        super((pointer.isEmpty() ? "the document" : pointer) + ": " + problem);
        this.pointer = pointer;
    }

    /**
     * Where the problem is, as a JSON pointer; empty for the document as a whole. A name that is no name of a field is
     * shown as {@code ?}.
     */
    public String pointer() {
        return pointer;
    }
}
