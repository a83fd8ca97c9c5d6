-- A cycle: fiscal year × catalogue version × participating organisations × phases with windows (domain.md §3).
create table cycle (
    id                uuid primary key,
    fiscal_year       integer not null,
    catalogue_id      text not null,
    catalogue_version text not null,
    name_th           text not null,
    name_en           text not null,
    created_at        timestamptz not null,
    unique (fiscal_year, catalogue_id, name_th)
);

create table cycle_phase (
    cycle_id    uuid not null references cycle (id),
    phase       integer not null check (phase between 1 and 4),
    starts_on   date not null,
    ends_on     date not null check (ends_on >= starts_on),
    primary key (cycle_id, phase)
);

create table cycle_participant (
    cycle_id        uuid not null references cycle (id),
    organization_id uuid not null references organization (id),
    primary key (cycle_id, organization_id)
);

-- One organisation gets longer than the others; the reason stands beside it.
create table phase_extension (
    id              uuid primary key,
    cycle_id        uuid not null,
    phase           integer not null,
    organization_id uuid not null references organization (id),
    ends_on         date not null,
    reason          text not null check (reason <> ''),
    granted_by      uuid not null references person (id),
    granted_at      timestamptz not null,
    foreign key (cycle_id, phase) references cycle_phase (cycle_id, phase)
);
create index phase_extension_lookup on phase_extension (cycle_id, organization_id, phase);
