-- What an agency does about its opportunities for improvement (phase 2 of the cycle, domain.md §3).
create table improvement_plan (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    -- Counts within the assessment; a withdrawn plan keeps its number.
    number        integer not null,
    horizon       text not null check (horizon in ('one-year', 'three-years')),
    title         text not null check (title <> ''),
    objective     text not null,
    -- Codes of the items, boxes, requirements, questions and measures that it is meant to raise.
    subjects      text[] not null,
    version       bigint not null check (version > 0),
    withdrawn_at  timestamptz,
    changed_by    uuid not null references person (id),
    changed_at    timestamptz not null,
    unique (assessment_id, number)
);

create table plan_activity (
    id            uuid primary key,
    plan_id       uuid not null references improvement_plan (id),
    number        integer not null,
    name          text not null check (name <> ''),
    person_id     uuid references person (id),
    unit          text not null,
    budget        numeric(15, 2) check (budget >= 0),
    starts_on     date not null,
    ends_on       date not null check (ends_on >= starts_on),
    version       bigint not null check (version > 0),
    withdrawn_at  timestamptz,
    changed_by    uuid not null references person (id),
    changed_at    timestamptz not null,
    unique (plan_id, number)
);
create index plan_activity_person on plan_activity (person_id);

-- What was reported is never changed; a correction is the next report.
create table activity_progress (
    id            uuid primary key,
    activity_id   uuid not null references plan_activity (id),
    percent       integer not null check (percent between 0 and 100),
    remark        text not null,
    evidence      text not null,
    reported_by   uuid not null references person (id),
    reported_at   timestamptz not null
);
create index activity_progress_activity on activity_progress (activity_id, reported_at);

-- Phases 2 to 4 are submitted, returned and accepted each on its own; no row means that nothing was submitted yet.
create table year_phase (
    assessment_id uuid not null references assessment (id),
    phase         integer not null check (phase between 2 and 4),
    status        text not null,
    primary key (assessment_id, phase)
);

create table year_submission (
    id              uuid primary key,
    assessment_id   uuid not null references assessment (id),
    phase           integer not null check (phase between 2 and 4),
    number          integer not null,
    content         text not null,
    sha256          text not null,
    signed_by       uuid not null references person (id),
    signed_name     text not null,
    signed_position text not null,
    signed_at       timestamptz not null,
    unique (assessment_id, phase, number)
);

create table year_decision (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    phase         integer not null check (phase between 2 and 4),
    kind          text not null check (kind in ('returned', 'accepted')),
    reason        text not null,
    acted_by      uuid not null references person (id),
    acted_at      timestamptz not null
);
create index year_decision_assessment on year_decision (assessment_id, phase, acted_at);
