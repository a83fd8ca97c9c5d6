-- What a measure reached by the six or the twelve months of the year, entered for that phase; the self-assessment of phase 1 stays as it was.
create table phase_result (
    assessment_id uuid not null references assessment (id),
    phase         integer not null check (phase in (3, 4)),
    -- Names the measure as its answer does: 7.1/<id>.
    measure       text not null,
    value         numeric not null,
    changed_by    uuid not null references person (id),
    changed_at    timestamptz not null,
    primary key (assessment_id, phase, measure)
);
