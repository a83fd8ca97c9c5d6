-- The same for activities of plans: what their people are yet to be told of.
alter table plan_activity
    add column due_set_at timestamptz,
    add column news       text check (news in ('assigned', 'due')),
    add column news_at    timestamptz,
    add constraint plan_activity_news_whole check ((news is null) = (news_at is null));
update plan_activity set due_set_at = changed_at;
alter table plan_activity alter column due_set_at set not null;
create index plan_activity_news on plan_activity (news_at) where news is not null;
