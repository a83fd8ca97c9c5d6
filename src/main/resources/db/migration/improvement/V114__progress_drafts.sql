-- What somebody typed of a report before they left the form to add evidence: theirs alone, and gone once it is sent.
create table progress_draft (
    activity_id uuid not null references plan_activity (id),
    person_id   uuid not null references person (id),
    percent     text not null,
    remark      text not null,
    evidence    text not null,
    -- Pieces of evidence with page and claim, one place each in all three.
    items       text[] not null,
    pages       text[] not null,
    claims      text[] not null,
    saved_at    timestamptz not null,
    primary key (activity_id, person_id),
    check (cardinality(items) = cardinality(pages) and cardinality(items) = cardinality(claims))
);
create index progress_draft_person on progress_draft (person_id);
