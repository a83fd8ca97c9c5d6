-- Messages that wait for a mail server. "{site}" in a body stands for the address of the site.
create table outbox_message (
    id          uuid primary key,
    recipient   text not null,
    subject     text not null,
    body        text not null,
    created_at  timestamptz not null,
    sent_at     timestamptz
);
create index outbox_message_newest on outbox_message (created_at desc);

-- One-time links are looked for by person when a new one replaces them.
create index one_time_link_person on one_time_link (person_id);

-- People of a part of the tree are found by the node at which they have a role.
create index role_assignment_organization on role_assignment (organization_id);
