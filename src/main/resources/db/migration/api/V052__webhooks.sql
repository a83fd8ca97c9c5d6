-- Where other systems want to hear of submissions. The secret signs messages, so it is kept as it is.
create table webhook (
    id          uuid primary key,
    name        text not null check (name <> ''),
    url         text not null,
    events      text[] not null,
    secret      bytea not null,
    created_by  uuid not null references person (id),
    created_at  timestamptz not null,
    removed_at  timestamptz
);

-- One message to one receiver, written in the transaction of what it tells; sent until it arrives or patience ends.
create table webhook_delivery (
    id              uuid primary key,
    webhook_id      uuid not null references webhook (id),
    event           text not null,
    body            text not null,
    created_at      timestamptz not null,
    state           text not null check (state in ('waiting', 'delivered', 'failed')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_status     integer,
    last_error      text not null default '',
    finished_at     timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'waiting';
create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at desc, id);
