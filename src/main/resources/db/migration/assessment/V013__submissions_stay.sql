-- Nothing unlocks or changes a submission; the next one is another row.
create function refuse_snapshot_change() returns trigger language plpgsql as $$
begin
    raise exception 'a submission is never changed';
end $$;

create trigger snapshot_stays before update or delete on snapshot
    for each row execute function refuse_snapshot_change();
create trigger snapshot_not_emptied before truncate on snapshot
    for each statement execute function refuse_snapshot_change();
