package io.yangke.crm.spi.json;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says in own words what Jackson found. Its messages hold the values they complain of, so neither they nor the exception
 * itself go any further.
 */
final class FormProblems {

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,63}");

    private FormProblems() {}

    static JsonFormException of(String prefix, IOException problem) {
        return new JsonFormException(prefix + pointer(problem), words(problem));
    }

    private static String pointer(IOException problem) {
        if (!(problem instanceof JsonMappingException mapping)) {
            return "";
        }
        List<JsonMappingException.Reference> path = mapping.getPath();
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(segment(step)));
        return pointer.toString();
    }

    private static String segment(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return Integer.toString(step.getIndex());
        }
        return FIELD_NAME.matcher(step.getFieldName()).matches() ? step.getFieldName() : "?";
    }

    private static String words(IOException problem) {
        if (problem.getCause() instanceof StreamReadException) {
            return words((StreamReadException) problem.getCause());
        }
        if (problem instanceof StreamConstraintsException) {
            return "is deeper or longer than any value of this form";
        }
        if (problem instanceof StreamReadException) {
            return isDuplicate(problem) ? "holds a field twice" : "is broken JSON";
        }
        if (problem instanceof PropertyBindingException) {
            return "is a field this form does not have";
        }
        if (problem instanceof InvalidTypeIdException) {
            return "names no type of this form";
        }
        if (problem instanceof InvalidNullException) {
            return "is null; what is absent is left out";
        }
        if (problem instanceof ValueInstantiationException) {
            return "lacks a field or breaks an invariant of its type";
        }
        return "is missing, or is no value of this field";
    }

    private static boolean isDuplicate(IOException problem) {
        return ((StreamReadException) problem).getOriginalMessage().startsWith("Duplicate");
    }
}
