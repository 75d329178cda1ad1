package io.yangke.crm.spi.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.storage.DomainEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one mapper of the form. No setting depends on Jackson's defaults where releases of Jackson differ. */
final class FormMapper {

    static final int MAX_DEPTH = 32;

    static final int MAX_NUMBER = 32;

    static final ObjectMapper MAPPER = mapper();

    private FormMapper() {}

    private static ObjectMapper mapper() {
        return JsonMapper.builder(factory())
                .addModule(module())
                .annotationIntrospector(new FormIntrospector())
                .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .withConfigOverride(
                        Optional.class,
                        c -> c.setInclude(
                                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
                .build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .build();
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("yangke-form");
        Texts.addTo(module);
        OptionalForm.addTo(module);
        module.setMixInAnnotation(DomainEvent.class, TypeNamed.class);
        module.setMixInAnnotation(Limit.class, TypeNamed.class);
        module.setMixInAnnotation(Movement.class, TypeNamed.class);
        module.setMixInAnnotation(CustomerFact.class, TypeNamed.class);
        module.setMixInAnnotation(CustomerFile.class, FileFields.class);
        module.setMixInAnnotation(Argument.class, ArgumentNamed.class);
        TypeNames.addTo(module);
        // Jackson's own choice, a HashSet, loses the order; a text read and written again shall be the same.
        module.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        List.of(Complaint.class, Clock.class, Handling.class, Profile.class, CareFile.class, CareTask.class)
                .forEach(type -> map(module, type));
        return module;
    }

    private static <T> void map(SimpleModule module, Class<T> type) {
        module.addAbstractTypeMapping(type, implementation(type));
    }

    /** The class Immutables generates beside the value; it is package-private there, so that it is found by its name. */
    private static <T> Class<? extends T> implementation(Class<T> type) {
        String name = type.getPackageName() + ".Immutable" + type.getSimpleName();
        try {
            return Class.forName(name, false, type.getClassLoader()).asSubclass(type);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("no implementation of " + type.getName(), absent);
        }
    }
}
