package io.yangke.crm.spi.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import java.util.Optional;

/**
 * What is a field: the components of a record, required unless they are {@link Optional}; of any other value only what
 * Immutables marked as its attributes, and no method that merely looks like a getter.
 */
final class FormIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> standard) {
        VisibilityChecker<?> checker = super.findAutoDetectVisibility(type, standard);
        return type.getRawType().isRecord()
                ? checker.withIsGetterVisibility(Visibility.NONE)
                : checker.with(Visibility.NONE);
    }

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        return member.getDeclaringClass().isRecord() ? !isOptional(member) : super.hasRequiredMarker(member);
    }

    /** An absent Optional is asked of its deserializer, which refuses a null itself. */
    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return isOptional(annotated) ? JsonSetter.Value.forValueNulls(Nulls.SET) : super.findSetterInfo(annotated);
    }

    private static boolean isOptional(Annotated annotated) {
        return annotated.getRawType() == Optional.class;
    }
}
