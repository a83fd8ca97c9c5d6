-- The bytes lie in the store, named by their hash; this is what is known about them, once for each content.
create table evidence_content (
    sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint not null check (size > 0),
    media_type  text not null,
    kept_at     timestamptz not null,
    -- waiting: nobody has looked for text yet; found, none, locked (a password), failed.
    text_state  text not null,
    -- The text without blanks, in small letters: see SearchText.
    search_text text not null default ''
);
-- Searched whole and often: not worth unpacking each time.
alter table evidence_content alter column search_text set storage external;
create index evidence_content_waiting on evidence_content (kept_at) where text_state = 'waiting';

-- A piece of evidence of an organisation, whatever revisions it has and wherever it is cited.
create table evidence_item (
    id              uuid primary key,
    organization_id uuid not null references organization (id),
    name            text not null check (name <> ''),
    description     text not null default '',
    classification  text not null check (classification in ('open', 'internal', 'secret')),
    expires_on      date,
    search_text     text not null,
    latest          integer not null check (latest > 0),
    version         bigint not null check (version > 0),
    created_by      uuid not null references person (id),
    created_at      timestamptz not null,
    changed_by      uuid not null references person (id),
    changed_at      timestamptz not null
);
create index evidence_item_organization on evidence_item (organization_id, changed_at desc);

-- What a piece is, at one time: a file, a link, or – a secret one – only the place where it is held. Never changed.
create table evidence_revision (
    id          uuid primary key,
    item_id     uuid not null references evidence_item (id),
    number      integer not null check (number > 0),
    sha256      text references evidence_content (sha256),
    file_name   text,
    url         text,
    place       text,
    added_by    uuid not null references person (id),
    added_at    timestamptz not null,
    unique (item_id, number),
    check (num_nonnulls(sha256, url, place) = 1 and (sha256 is null) = (file_name is null))
);
create index evidence_revision_content on evidence_revision (sha256);

create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
    raise exception 'a revision of evidence never changes';
end $$;

create trigger evidence_revision_immutable before update on evidence_revision
    for each row execute function refuse_evidence_change();

-- What a revision shows, and for what: one revision serves many checkpoints.
create table evidence_citation (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    -- Names an answer: checkpoint/1.1-B1.
    subject       text not null,
    category      text not null,
    item_id       uuid not null references evidence_item (id),
    revision_id   uuid not null references evidence_revision (id),
    page          text not null default '',
    claim         text not null default '',
    version       bigint not null check (version > 0),
    cited_by      uuid not null references person (id),
    cited_at      timestamptz not null,
    unique (assessment_id, subject, item_id, page)
);
create index evidence_citation_item on evidence_citation (item_id);
create index evidence_citation_revision on evidence_citation (revision_id);

-- Revisions that a submission relies on: they can never go.
create table evidence_pin (
    snapshot_id uuid not null references snapshot (id),
    revision_id uuid not null references evidence_revision (id),
    primary key (snapshot_id, revision_id)
);
create index evidence_pin_revision on evidence_pin (revision_id);
