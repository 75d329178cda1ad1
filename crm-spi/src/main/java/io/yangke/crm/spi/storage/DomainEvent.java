package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ContactBookEvent;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.points.PointsEvent;

/** Something that happened, of any feature. The families are closed. */
public sealed interface DomainEvent permits ComplaintEvent, ContactBookEvent, PointsEvent, CustomerEvent, CareEvent {}
