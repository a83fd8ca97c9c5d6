-- A person may have their name erased from submissions of the year as from the others (see V102): texts may change in a transaction that
-- erases, and nothing else.
create or replace function refuse_year_submission_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and erasure_is_under_way() then
        if (new.id, new.assessment_id, new.phase, new.number, new.sha256, new.signed_by, new.signed_at)
                = (old.id, old.assessment_id, old.phase, old.number, old.sha256, old.signed_by, old.signed_at) then
            return new;
        end if;
    end if;
    raise exception 'a submission of the year is never changed';
end $$;
