-- The trail of one assessment: append-only, each entry hashed together with the one before it. The head row orders the
-- writers of one assessment and lets verification notice entries cut off at the end.
create table audit_head (
    stream     uuid primary key,
    sequence   bigint not null,
    hash       bytea not null
) with (fillfactor = 50);

create table audit_entry (
    stream      uuid not null,
    sequence    bigint not null,
    at          timestamptz not null,
    actor       uuid,
    action      text not null,
    subject     text not null,
    before      text,
    after       text,
    hash        bytea not null,
    primary key (stream, sequence)
);
create index audit_entry_subject on audit_entry (stream, subject, sequence desc);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();

-- One part of an entry as it is hashed: its length in bytes, a colon, its bytes; absent and empty differ.
create function audit_part(part text) returns bytea language sql immutable parallel safe as $$
    select case when part is null then convert_to('-', 'UTF8')
                else convert_to(octet_length(part) || ':' || part, 'UTF8') end
$$;

-- Appends one entry; its lock on the head row orders the writers of one stream. Verification computes the same hash elsewhere.
create function append_audit(
    p_stream uuid, p_at timestamptz, p_actor uuid, p_action text, p_subject text, p_before text, p_after text)
returns bigint language plpgsql as $$
declare
    v_sequence bigint;
    v_previous bytea;
    v_hash bytea;
begin
    insert into audit_head (stream, sequence, hash) values (p_stream, 0, ''::bytea) on conflict do nothing;
    select sequence, hash into v_sequence, v_previous from audit_head where stream = p_stream for update;
    v_sequence := v_sequence + 1;
    v_hash := sha256(v_previous
        || audit_part(p_stream::text) || audit_part(v_sequence::text)
        || audit_part((extract(epoch from p_at) * 1000000)::bigint::text)
        || audit_part(p_actor::text) || audit_part(p_action) || audit_part(p_subject)
        || audit_part(p_before) || audit_part(p_after));
    insert into audit_entry (stream, sequence, at, actor, action, subject, before, after, hash)
        values (p_stream, v_sequence, p_at, p_actor, p_action, p_subject, p_before, p_after, v_hash);
    update audit_head set sequence = v_sequence, hash = v_hash where stream = p_stream;
    return v_sequence;
end $$;
