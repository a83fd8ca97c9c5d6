-- What was submitted for phases 2 to 4 is never changed, as the first phase's is not.
create function refuse_year_submission_change() returns trigger language plpgsql as $$
begin
    raise exception 'a submission of the year is never changed';
end $$;

create trigger year_submission_stays before update or delete on year_submission
    for each row execute function refuse_year_submission_change();
create trigger year_submission_not_emptied before truncate on year_submission
    for each statement execute function refuse_year_submission_change();
