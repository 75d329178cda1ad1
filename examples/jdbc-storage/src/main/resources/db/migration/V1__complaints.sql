-- The complaint desk. Runs as it is on PostgreSQL and H2.
--
-- Every state is kept as a document; the other columns are those a search needs, written from the document in the same
-- statement. The dealer leads every key and every index.
--
-- Moments are seconds since 1970-01-01T00:00Z, exact to the nanosecond, so that no zone of process or database can move
-- them. Identifiers are up to 64 characters of Unicode, those of streams up to 128, which may be twice as many in a
-- database that counts in units of UTF-16.
-- Their columns need a collation that tells all of them apart (on PostgreSQL and H2 every standard one does).

create table crm_ticket (
    dealer varchar(128) not null,
    id varchar(128) not null,
    id_order varchar(512) not null, -- sorts in every collation as the id sorts in Java
    version bigint not null,
    customer varchar(128) not null,
    matter varchar(128) not null,
    kind varchar(32) not null,
    received numeric(30, 9) not null,
    assigned numeric(30, 9),
    wake numeric(30, 9),
    document text not null,
    primary key (dealer, id)
);

create index crm_ticket_wake on crm_ticket (dealer, wake, id_order);

create index crm_ticket_received on crm_ticket (dealer, received, id_order);

create index crm_ticket_assigned on crm_ticket (dealer, assigned, id_order);

create index crm_ticket_customer on crm_ticket (dealer, customer, matter, received);

create index crm_ticket_matter on crm_ticket (dealer, matter, kind, received, customer);

create table crm_note (
    dealer varchar(128) not null,
    ticket varchar(128) not null,
    seq bigint not null,
    kind varchar(32) not null,
    document text not null,
    primary key (dealer, ticket, seq, kind)
);

create table crm_contact_book (
    dealer varchar(128) not null,
    version bigint not null,
    document text not null,
    primary key (dealer)
);

create table crm_command (
    dealer varchar(128) not null,
    command_key varchar(128) not null,
    document text not null,
    primary key (dealer, command_key)
);

create table crm_event (
    dealer varchar(128) not null,
    feature varchar(32) not null,
    stream varchar(256) not null,
    seq bigint not null,
    document text not null,
    primary key (dealer, feature, stream, seq)
);

create table crm_outbox (
    dealer varchar(128) not null,
    feature varchar(32) not null,
    stream varchar(256) not null,
    seq bigint not null,
    primary key (dealer, feature, stream, seq)
);

create index crm_outbox_order on crm_outbox (dealer, seq, feature, stream);

create table crm_ticket_number (
    dealer varchar(128) not null,
    ticket_day varchar(16) not null,
    last_number bigint not null,
    primary key (dealer, ticket_day)
);
