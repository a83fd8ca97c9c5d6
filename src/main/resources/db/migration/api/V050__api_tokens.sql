-- Tokens with which other programs act for a person, or for a service account of their own. Only the hash of the secret is kept.
create table api_token (
    id              uuid primary key,
    kind            text not null check (kind in ('personal', 'service')),
    -- In whose name it acts; rights are that person's, at each request.
    person_id       uuid not null references person (id),
    -- Where a service account has its role; none: everywhere.
    organization_id uuid references organization (id),
    name            text not null check (name <> ''),
    token_hash      bytea not null unique,
    -- The last letters of the secret, so that people can tell their tokens apart.
    hint            text not null,
    scopes          text[] not null,
    created_by      uuid not null references person (id),
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz
);
create index api_token_person on api_token (person_id);
