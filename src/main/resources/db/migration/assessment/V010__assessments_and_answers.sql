create table assessment (
    id              uuid primary key,
    cycle_id        uuid not null references cycle (id),
    organization_id uuid not null references organization (id),
    status          text not null,
    -- Codes of the assessed categories; empty means all.
    categories      text[] not null default '{}',
    started_from    uuid references assessment (id),
    created_by      uuid not null references person (id),
    created_at      timestamptz not null,
    unique (cycle_id, organization_id)
);
create index assessment_organization on assessment (organization_id);

-- Everything that is typed or ticked, one row for each answer with a version of its own: thirty people work in one assessment
-- without locking each other out. Self, assessor and consensus answers are separate rows (track) and never overwrite each other.
create table answer (
    assessment_id uuid not null references assessment (id),
    track         text not null,
    kind          text not null,
    key           text not null,
    value         text,
    version       bigint not null check (version > 0),
    unconfirmed   boolean not null default false,
    changed_by    uuid not null references person (id),
    changed_at    timestamptz not null,
    primary key (assessment_id, track, kind, key)
) with (fillfactor = 80);

-- Who answers for what: an item, a category, or the whole.
create table owner (
    assessment_id uuid not null references assessment (id),
    subject       text not null,
    person_id     uuid not null references person (id),
    due_on        date,
    assigned_by   uuid not null references person (id),
    assigned_at   timestamptz not null,
    primary key (assessment_id, subject, person_id)
);
create index owner_person on owner (person_id);

-- What the agency aims at; the distance to it is shown and never scored.
create table target_profile (
    assessment_id uuid not null references assessment (id),
    subject       text not null,
    target        double precision not null,
    set_by        uuid not null references person (id),
    set_at        timestamptz not null,
    primary key (assessment_id, subject)
);

-- A submission is a content-addressed snapshot: nothing unlocks or changes it.
create table snapshot (
    id              uuid primary key,
    assessment_id   uuid not null references assessment (id),
    number          integer not null,
    phase           integer not null,
    content         text not null,
    sha256          text not null,
    signed_by       uuid not null references person (id),
    signed_name     text not null,
    signed_position text not null,
    signed_at       timestamptz not null,
    unique (assessment_id, number)
);

-- What became of a submission: returned with reasons, accepted, or opened again as a dated, scoped exception.
create table submission_event (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    kind          text not null,
    reason        text not null default '',
    scope         text[] not null default '{}',
    until         date,
    acted_by      uuid not null references person (id),
    acted_at      timestamptz not null
);
create index submission_event_assessment on submission_event (assessment_id, acted_at);

-- Who is looking at what, so that colleagues see each other; rows older than a minute mean nothing.
create unlogged table presence (
    assessment_id uuid not null,
    subject       text not null,
    person_id     uuid not null,
    seen_at       timestamptz not null,
    primary key (assessment_id, person_id)
);
