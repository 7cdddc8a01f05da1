alter table collections."group" add column sources jsonb not null default '{}';
comment on column collections."group".title is 'No two groups of a network bear the same one.';
comment on column collections.group_work.position is 'The order in which the page hangs them.';
