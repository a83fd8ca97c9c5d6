-- By which name another authority knows a person. The name is one that it made up for this site: never a citizen id.
create table openid_link (
    person_id uuid not null references person (id) on delete cascade,
    issuer    text not null,
    subject   text not null check (subject <> ''),
    linked_at timestamptz not null,
    primary key (person_id, issuer),
    unique (issuer, subject)
);
