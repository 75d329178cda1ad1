package io.yangke.crm.spi.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Marks the arguments of an explanation, some of which have a field of their own that is called type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "as")
interface ArgumentNamed {}
