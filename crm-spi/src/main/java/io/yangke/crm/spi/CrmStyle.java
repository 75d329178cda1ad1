package io.yangke.crm.spi;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes the values of this module. It reaches all sub-packages.
 *
 * <p>Jackson's annotations stand here, and not on the public types, so that nothing of Jackson shows in their class
 * files: an embedder without Jackson compiles against them without a warning.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        get = {"*"},
        depluralize = true,
        allowedClasspathAnnotations = {Override.class},
        redactedMask = "****")
@JsonSerialize
@JsonDeserialize
@interface CrmStyle {}
