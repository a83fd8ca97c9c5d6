-- Messages are sent by a mail server, if there is one. A message is waiting until the server has taken it (sent), refuses it for good
-- (failed), or it has become pointless: too old, its person left or does not want it (dropped).
alter table outbox_message
    add column person_id       uuid references person (id),
    add column kind            text not null default 'account'
                               check (kind in ('account', 'assignment', 'reminder', 'digest')),
    add column html            text not null default '',
    add column leaving         text not null default '',
    add column state           text not null default 'waiting'
                               check (state in ('waiting', 'sent', 'failed', 'dropped')),
    add column attempts        integer not null default 0,
    add column next_attempt_at timestamptz,
    add column expires_at      timestamptz,
    add column lease_holder    uuid,
    add column lease_until     timestamptz,
    add column last_error      text not null default '';

-- What was written before there was a sender was passed on by hand: it is shown and never sent.
update outbox_message set next_attempt_at = created_at, expires_at = created_at,
       state = case when sent_at is null then 'waiting' else 'sent' end;
alter table outbox_message
    alter column next_attempt_at set not null,
    alter column expires_at set not null;

create index outbox_message_due on outbox_message (next_attempt_at) where state = 'waiting';
create index outbox_message_person on outbox_message (person_id);

-- How somebody wants to be written to; without a row: everything, as it happens.
create table mail_choice (
    person_id   uuid primary key references person (id),
    daily       boolean not null,
    assignments boolean not null,
    reminders   boolean not null,
    changed_at  timestamptz not null
);

-- Signs the links by which mail is declined; made on first use, one for the whole installation.
create table mail_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null
);

-- Work that one node does at a time.
create table node_lease (
    name        text primary key,
    holder      uuid not null,
    lease_until timestamptz not null
);
