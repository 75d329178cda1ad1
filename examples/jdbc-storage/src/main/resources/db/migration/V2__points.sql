-- The points ledger. Runs as it is on PostgreSQL and H2, and keeps to the rules of V1: a document, the columns a search
-- needs, the dealer first. The dealer is the ledger's: headquarters' own identity for its points.
--
-- An account is its programme, a slash and its member: up to 81 characters of Unicode, 145 units of UTF-16. A posting's id is
-- its account, # and twelve digits.

create table crm_points_account (
    dealer varchar(128) not null,
    account varchar(256) not null,
    account_order varchar(1024) not null, -- sorts in every collation as the id sorts in Java
    member varchar(128) not null,
    version bigint not null,
    seq bigint not null, -- of the last posting
    opened numeric(30, 9) not null,
    wake numeric(30, 9),
    document text not null,
    primary key (dealer, account)
);

create index crm_points_account_member on crm_points_account (dealer, member);

create index crm_points_account_opened on crm_points_account (dealer, opened, account_order);

create index crm_points_account_wake on crm_points_account (dealer, wake, account_order);

create table crm_posting (
    dealer varchar(128) not null,
    account varchar(256) not null,
    seq bigint not null,
    posting_order varchar(1024) not null, -- sorts in every collation as the id sorts in Java
    recorded numeric(30, 9) not null,
    about varchar(256), -- the earlier posting's id
    paper varchar(128), -- the host's document
    document text not null,
    primary key (dealer, account, seq)
);

create index crm_posting_recorded on crm_posting (dealer, recorded, posting_order);

create index crm_posting_about on crm_posting (dealer, about);

create index crm_posting_paper on crm_posting (dealer, paper);
