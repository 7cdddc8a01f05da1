create schema platform;

-- What changed, for followers (page cache, search index). One row a record and statement.
create table platform.change (
  id bigint generated always as identity primary key,
  area text not null,
  kind text not null,
  record_id text not null,
  museum_id text,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index change_xid on platform.change (xid);
create index change_at on platform.change (at);
comment on column platform.change.xid is 'The writing transaction. Followers compare it with snapshots: an id order would lose a long import.';

-- How far back the change log was cut: a follower that last looked before this must rebuild.
create table platform.change_cut (
  only_one boolean primary key default true check (only_one),
  before xid8 not null
);

-- Statement-level, so that an import of 10 000 rows costs three statements and not 10 000 calls.
create function platform.note_changes() returns trigger language plpgsql as $$
declare
  museum_column text := case tg_argv[0] when '' then 'null' else format('row_changed.%I', tg_argv[0]) end;
  rows_changed text := case tg_op
    when 'INSERT' then 'select * from new_rows'
    when 'DELETE' then 'select * from old_rows'
    else 'select * from new_rows union all select * from old_rows' end;
begin
  execute format(
    'insert into platform.change (area, kind, record_id, museum_id)
     select distinct %L, %L, row_changed.id::text, %s from (%s) as row_changed',
    tg_table_schema, tg_table_name, museum_column, rows_changed);
  -- PostgreSQL folds the same notification of one transaction into one.
  perform pg_notify('cimaise_change', '');
  return null;
end $$;

-- `select platform.follow('museums.museum')`: its writes are told to followers. The table needs a column `id`.
create function platform.follow(followed regclass) returns void language plpgsql as $$
declare
  museum_column text := '';
begin
  if followed = to_regclass('museums.museum') then museum_column := 'id';
  elsif exists (select from pg_attribute where attrelid = followed and attname = 'museum_id' and not attisdropped) then museum_column := 'museum_id';
  end if;
  execute format('create trigger note_insert after insert on %s referencing new table as new_rows for each statement execute function platform.note_changes(%L)', followed, museum_column);
  execute format('create trigger note_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function platform.note_changes(%L)', followed, museum_column);
  execute format('create trigger note_delete after delete on %s referencing old table as old_rows for each statement execute function platform.note_changes(%L)', followed, museum_column);
end $$;

-- What was asked for and what was, of every record.
create table platform.revision (
  kind text not null,
  record_id text not null,
  number integer not null check (number > 0),
  state text not null check (state in ('pending', 'applied', 'refused')),
  who text not null,
  at timestamptz not null default now(),
  before jsonb not null,
  after jsonb not null,
  primary key (kind, record_id, number)
);
comment on column platform.revision.kind is 'area.record, as in museums.museum';
comment on column platform.revision.who is 'The name of the person, or of the import, that asked.';
comment on column platform.revision.before is 'The changed fields only, as they were; {} for a new record.';
comment on column platform.revision.after is 'The changed fields only, as they became.';

create table platform.translation (
  kind text not null,
  record_id text not null,
  field text not null,
  language text not null check (language in ('en', 'es', 'oc', 'ca')),
  text text not null,
  state text not null check (state in ('draft', 'done')),
  source_digest text not null,
  primary key (kind, record_id, field, language)
);
comment on column platform.translation.source_digest is 'SHA-256 of the French it was made from; another digest today means stale.';

-- Every path ever public: the current ones and those that answer 301 to them.
create table platform.address (
  path text primary key,
  kind text not null,
  record_id text not null,
  since timestamptz not null default now()
);
create index address_record on platform.address (kind, record_id);

create table platform.act (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null,
  act text not null,
  kind text,
  record_id text,
  detail jsonb not null default '{}'
);
comment on table platform.act is 'The audit trail: sensitive acts, read by the association.';

-- Mail leaves from here, written in the transaction of the act that causes it.
create table platform.mail (
  id text primary key,
  message_id text not null unique,
  sort text not null check (sort in ('personal', 'mailing')),
  to_address text not null,
  reply_to text,
  subject text not null,
  text text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'kept', 'failed', 'uncertain')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  problem text,
  kind text,
  record_id text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mail_waiting on platform.mail (next_attempt_at) where state in ('waiting', 'sending');
comment on column platform.mail.message_id is 'One for ever: a message sent again after a crash carries the same, and the reader''s program shows it once.';
comment on column platform.mail.state is 'kept: no mail server is set; the message is shown in the mailbox of the demonstration. uncertain: a mailing cut by a crash, never sent twice by itself.';

-- One row: the network this database serves.
create table platform.installation (
  only_one boolean primary key default true check (only_one),
  network text not null,
  demonstration boolean not null,
  created_at timestamptz not null default now()
);
