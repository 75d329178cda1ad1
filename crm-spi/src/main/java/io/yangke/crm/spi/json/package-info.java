/**
 * The strict, versioned JSON form of everything a store keeps: {@link io.yangke.crm.spi.json.JsonForm} writes and reads it,
 * {@link io.yangke.crm.spi.json.JsonFormException} says where a text is not in the form, and {@link
 * io.yangke.crm.spi.json.CrmJacksonModule} puts the same form into documents that a host writes with its own mapper.
 *
 * <p>A document names its version. Within a version fields are only added, and only such as may be absent; text written
 * by an older release is read by a newer one. The form does not depend on any setting of the host.
 *
 * <p>This package needs {@code jackson-databind} on the class path, or as a module the host's module requires; the rest of
 * the library's values do not.
 */
package io.yangke.crm.spi.json;
