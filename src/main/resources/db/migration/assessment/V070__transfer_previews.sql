-- What a file from outside would change, kept between the preview and its confirmation, so that another node or a restart can go on
-- with it. It belongs to one person and does not last. What is compared is kept as text: the database never looks inside.
create table transfer_preview (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    person_id     uuid not null references person (id),
    file_name     text not null,
    sha256        text not null,
    offer         text not null,
    choices       text not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null
);
create index transfer_preview_person on transfer_preview (person_id, assessment_id);
