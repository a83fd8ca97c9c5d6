-- Organisations form a tree: ministry, department, division; province, its offices (domain.md §3).
create table organization (
    id          uuid primary key,
    parent_id   uuid references organization (id),
    code        text not null unique,
    name_th     text not null check (name_th <> ''),
    name_en     text not null default '',
    type        text not null,
    retired_at  timestamptz
);
create index organization_parent on organization (parent_id);

-- A person signs in with a personal account; nobody shares one.
create table person (
    id              uuid primary key,
    email           text not null,
    name            text not null check (name <> ''),
    password_hash   text,
    language        text not null default 'th',
    disabled        boolean not null default false,
    -- Sessions begun under an older epoch are over: a password change or "sign out everywhere" raises it.
    session_epoch   integer not null default 0,
    created_at      timestamptz not null
);
create unique index person_email on person (lower(email));

-- What a person may do, and where: a role on a node of the tree holds for everything below it; without a node, everywhere.
create table role_assignment (
    id              uuid primary key,
    person_id       uuid not null references person (id),
    role            text not null,
    organization_id uuid references organization (id),
    granted_by      uuid references person (id),
    granted_at      timestamptz not null
);
create unique index role_assignment_once
    on role_assignment (person_id, role, coalesce(organization_id, '00000000-0000-0000-0000-000000000000'));

-- Links that work once: an invitation, a password reset, the first set-up. Only the hash of the secret is kept.
create table one_time_link (
    token_hash  bytea primary key,
    purpose     text not null,
    person_id   uuid references person (id),
    expires_at  timestamptz not null,
    used_at     timestamptz
);

-- Sign-in throttling, by account and by address, shared by all nodes.
create table sign_in_failure (
    subject     text not null,
    failed_at   timestamptz not null
);
create index sign_in_failure_subject on sign_in_failure (subject, failed_at);
