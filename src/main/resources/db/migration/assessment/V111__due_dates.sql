-- What an owner is yet to be told of: that something was assigned to them, or that its due date changed. Written with the change, taken
-- back with it, and cleared in the transaction that writes the letter.
alter table owner
    add column due_set_at timestamptz,
    add column news       text check (news in ('assigned', 'due')),
    add column news_at    timestamptz,
    add constraint owner_news_whole check ((news is null) = (news_at is null));
update owner set due_set_at = assigned_at;
alter table owner alter column due_set_at set not null;
create index owner_news on owner (news_at) where news is not null;

-- Reminders that were given: one for each step before or after a due date, whatever node gives it and however often it is asked to.
create table reminder (
    person_id uuid not null references person (id),
    thing     text not null,
    due_on    date not null,
    -- Days before the due date; negative after it.
    step      integer not null,
    given_at  timestamptz not null,
    primary key (person_id, thing, due_on, step)
);
