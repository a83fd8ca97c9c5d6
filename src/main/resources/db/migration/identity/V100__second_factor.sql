-- A second factor: what an authenticator app and the site share. The secret is encrypted with a key that the database does not hold.
create table second_factor (
    person_id     uuid primary key references person (id) on delete cascade,
    sealed_secret bytea not null,
    -- Nothing until the person has shown that the app works.
    confirmed_at  timestamptz,
    -- The newest step of time whose code was used: neither it nor an older one works again.
    last_step     bigint not null default 0,
    recovery_salt bytea
);

-- Each works once and is gone then.
create table recovery_code (
    person_id uuid not null references person (id) on delete cascade,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);
