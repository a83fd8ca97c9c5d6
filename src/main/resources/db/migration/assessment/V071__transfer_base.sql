-- What another installation said about an assessment when its package was last confirmed here. The next package that goes there
-- carries it along, so that each side can tell its own changes from the other's.
create table transfer_base (
    assessment_id uuid primary key references assessment (id),
    answers       text not null,
    taken_at      timestamptz not null
);
