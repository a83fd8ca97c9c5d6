-- What was answered to a POST that came with an Idempotency-Key; written in the transaction of the change itself.
create table api_idempotency (
    token_id    uuid not null references api_token (id),
    key         text not null,
    -- SHA-256 of method, path and body.
    request     text not null,
    status      integer,
    body        text,
    location    text not null default '',
    etag        text not null default '',
    created_at  timestamptz not null,
    primary key (token_id, key)
);
create index api_idempotency_age on api_idempotency (created_at);
