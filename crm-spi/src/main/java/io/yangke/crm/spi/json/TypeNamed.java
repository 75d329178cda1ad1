package io.yangke.crm.spi.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Marks a closed family: its objects carry the name of their type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "type")
interface TypeNamed {}
