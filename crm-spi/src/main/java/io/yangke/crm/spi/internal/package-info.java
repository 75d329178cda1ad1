/** Checks shared by the values of the library; not part of its API. */
package io.yangke.crm.spi.internal;
