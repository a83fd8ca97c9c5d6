-- A person may have their name erased (PDPA s. 33), also from what is never changed: the trail, submissions, revisions of evidence. In a
-- transaction that erases, texts of these may change and nothing else; each change is announced in the trail (action erase-person) with
-- the hash of what stands there afterwards, and verification holds the record to it. Everything else is refused as before.
create function erasure_is_under_way() returns boolean language sql stable as $$
    select coalesce(current_setting('pmqa.erasure', true), '') = pg_current_xact_id()::text
$$;

create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and erasure_is_under_way() then
        if tg_table_name = 'audit_entry' then
            if (new.stream, new.sequence, new.at, new.action, new.subject, new.hash)
                    = (old.stream, old.sequence, old.at, old.action, old.subject, old.hash)
                    and new.actor is not distinct from old.actor then
                return new;
            end if;
        end if;
    end if;
    raise exception 'the audit trail is append-only';
end $$;

create or replace function refuse_snapshot_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and erasure_is_under_way() then
        if (new.id, new.assessment_id, new.number, new.phase, new.sha256, new.signed_by, new.signed_at)
                = (old.id, old.assessment_id, old.number, old.phase, old.sha256, old.signed_by, old.signed_at) then
            return new;
        end if;
    end if;
    raise exception 'a submission is never changed';
end $$;

create or replace function refuse_evidence_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and erasure_is_under_way() then
        if (new.id, new.item_id, new.number, new.added_by, new.added_at)
                = (old.id, old.item_id, old.number, old.added_by, old.added_at)
                and new.sha256 is not distinct from old.sha256 then
            return new;
        end if;
    end if;
    raise exception 'a revision of evidence never changes';
end $$;

-- What the hash of an entry would be if it said what it says now: the same as append_audit computes.
create function audit_hash(e audit_entry) returns bytea language sql stable as $$
    select sha256(coalesce((select p.hash from audit_entry p where p.stream = e.stream and p.sequence = e.sequence - 1), ''::bytea)
        || audit_part(e.stream::text) || audit_part(e.sequence::text)
        || audit_part((extract(epoch from e.at) * 1000000)::bigint::text)
        || audit_part(e.actor::text) || audit_part(e.action) || audit_part(e.subject)
        || audit_part(e.before) || audit_part(e.after))
$$;

alter table person add column erased_at timestamptz;
