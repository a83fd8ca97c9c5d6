-- What an import would do, kept between the preview and its confirmation. It belongs to one person and does not last.
create table import_preview (
    id          uuid primary key,
    person_id   uuid not null references person (id),
    kind        text not null,
    file_name   text not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null
);
create index import_preview_person on import_preview (person_id);

create table import_preview_row (
    preview_id  uuid not null references import_preview (id) on delete cascade,
    number      integer not null,
    -- The cells as they were read, in the order of the kind's columns; an empty cell is an empty text.
    cells       text[] not null,
    outcome     text not null,
    remark_th   text not null,
    remark_en   text not null,
    primary key (preview_id, number)
);
