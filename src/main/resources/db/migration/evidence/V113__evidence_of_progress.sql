-- A revision cited for a report on an activity of a plan. It stays that revision; the citation may be withdrawn as long as reports are taken.
create table evidence_report_citation (
    id            uuid primary key,
    report_id     uuid not null references activity_progress (id),
    assessment_id uuid not null references assessment (id),
    item_id       uuid not null references evidence_item (id),
    revision_id   uuid not null references evidence_revision (id),
    page          text not null default '',
    claim         text not null default '',
    cited_by      uuid not null references person (id),
    cited_at      timestamptz not null,
    unique (report_id, item_id)
);
create index evidence_report_citation_assessment on evidence_report_citation (assessment_id);
create index evidence_report_citation_item on evidence_report_citation (item_id);
create index evidence_report_citation_revision on evidence_report_citation (revision_id);

-- Revisions that a submission of phases 2 to 4 relies on, as evidence_pin does for the first phase.
create table evidence_year_pin (
    submission_id uuid not null references year_submission (id),
    revision_id   uuid not null references evidence_revision (id),
    primary key (submission_id, revision_id)
);
create index evidence_year_pin_revision on evidence_year_pin (revision_id);
