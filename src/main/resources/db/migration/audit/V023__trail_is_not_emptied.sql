-- A row trigger does not see "truncate", and a head must not disappear: it says how long its stream is.
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function refuse_audit_change();
create trigger audit_head_stays before delete on audit_head
    for each row execute function refuse_audit_change();
create trigger audit_head_not_emptied before truncate on audit_head
    for each statement execute function refuse_audit_change();
