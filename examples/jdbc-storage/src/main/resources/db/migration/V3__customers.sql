-- Customers and the care for them. Runs as it is on PostgreSQL and H2, and keeps to the rules of V1: a document, the columns a
-- search needs, the dealer first.
--
-- Personal data are in crm_customer_file, in crm_identity_key and, as words of a call, in crm_care_file. To erase a person is to
-- write a document without them, and to have no key of theirs left; every commit of a file sees to both.

create table crm_customer_file (
    dealer varchar(128) not null,
    customer varchar(128) not null,
    customer_order varchar(512) not null, -- sorts in every collation as the id sorts in Java
    version bigint not null,
    document text not null,
    primary key (dealer, customer)
);

create index crm_customer_file_order on crm_customer_file (dealer, customer_order);

-- By which numbers a customer is found: those of the file's present document. 254 ASCII characters are the longest.
create table crm_identity_key (
    dealer varchar(128) not null,
    kind varchar(32) not null,
    identity_text varchar(256) not null,
    customer varchar(128) not null,
    primary key (dealer, kind, identity_text, customer)
);

create index crm_identity_key_customer on crm_identity_key (dealer, customer);

create table crm_standing (
    dealer varchar(128) not null,
    customer varchar(128) not null,
    customer_order varchar(512) not null,
    version bigint not null,
    wake numeric(30, 9),
    document text not null,
    primary key (dealer, customer)
);

create index crm_standing_wake on crm_standing (dealer, wake, customer_order);

create table crm_care_file (
    dealer varchar(128) not null,
    customer varchar(128) not null,
    customer_order varchar(512) not null,
    version bigint not null,
    wake numeric(30, 9),
    document text not null,
    primary key (dealer, customer)
);

create index crm_care_file_wake on crm_care_file (dealer, wake, customer_order);

create table crm_signal_book (
    dealer varchar(128) not null,
    version bigint not null,
    document text not null,
    primary key (dealer)
);

create table crm_sweep_progress (
    dealer varchar(128) not null,
    version bigint not null,
    document text not null,
    primary key (dealer)
);
