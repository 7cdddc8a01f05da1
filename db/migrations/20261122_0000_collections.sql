create schema collections;

-- SKOS-like: the official lists, and the terms that museums brought.
create table collections.term (
  id text primary key,
  vocabulary text not null check (vocabulary in (
    'domain', 'object-type', 'technique', 'period', 'epoch', 'subject', 'genre', 'place', 'use', 'school', 'role', 'legal-status')),
  parent_id text references collections.term,
  label text not null,
  synonyms text[] not null default '{}',
  label_key text not null,
  slug text not null,
  path text not null,
  official boolean not null default false,
  assignable boolean not null default true,
  revision integer not null default 0,
  unique (vocabulary, slug)
);
create index term_key on collections.term (vocabulary, label_key);
create index term_parent on collections.term (parent_id);
select platform.follow('collections.term');
comment on column collections.term.label_key is 'The label folded for matching: no accents, no capitals, single spaces.';
comment on column collections.term.path is 'The ids from the root down to this term, each followed by a slash: a prefix of it finds the whole branch.';
comment on column collections.term.official is 'Of the Ministry''s lists; false: brought by a museum or an import.';
comment on column collections.term.assignable is 'False for a heading that only orders the list.';

-- The digest of the seed this database was given: an upgrade whose lists differ seeds again.
create table collections.seed (
  name text primary key,
  digest text not null,
  at timestamptz not null default now()
);

create table collections.person (
  id text primary key,
  slug text not null unique,
  status text not null default 'published' check (status in ('draft', 'submitted', 'published', 'withdrawn')),
  revision integer not null default 0,
  sources jsonb not null default '{}',
  name text not null,
  filed_name text not null,
  name_key text not null,
  other_names text[] not null default '{}',
  kind text not null default 'person' check (kind in ('person', 'group')),
  birth_written text,
  birth_year integer,
  birth_place text,
  death_written text,
  death_year integer,
  death_place text,
  roles text[] not null default '{}',
  schools text[] not null default '{}',
  biography text,
  rights_expire_year integer,
  ulan_id text,
  viaf_id text,
  wikidata_id text,
  bnf_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_key on collections.person (name_key);
select platform.follow('collections.person');
comment on column collections.person.name is 'As shown: « Eugène Delacroix ».';
comment on column collections.person.filed_name is 'As Joconde files it: « DELACROIX Eugène ».';
comment on column collections.person.name_key is 'The words of the name folded and sorted: both orders of a name are one.';
comment on column collections.person.rights_expire_year is 'The last year of protection where the general rule (death + 70) does not say it.';

create table collections.work (
  id text primary key,
  museum_id text not null references museums.museum,
  status text not null default 'published' check (status in ('draft', 'submitted', 'published', 'withdrawn')),
  revision integer not null default 0,
  sources jsonb not null default '{}',
  slug text not null,
  -- what is written
  joconde_id text unique,
  inventory_number text,
  former_inventory_numbers text,
  domains text,
  object_types text,
  appellation text,
  title text,
  creators text,
  creators_note text,
  former_attribution text,
  school text,
  places text,
  places_note text,
  creation_period text,
  creation_date text,
  copied_period text,
  epoch text,
  uses text,
  use_period text,
  use_date text,
  dimensions text,
  techniques text,
  inscriptions text,
  inscriptions_note text,
  historical_geography text,
  find text,
  find_note text,
  find_site text,
  subject text,
  subject_note text,
  subject_date text,
  subject_source text,
  named_people text,
  genesis text,
  history text,
  legal_status text,
  acquisition_date text,
  former_owners text,
  deposit text,
  deposit_date text,
  former_deposit text,
  location text,
  missing text,
  description text,
  commentary text,
  bibliography text,
  exhibitions text,
  condition text,
  photo_credit text,
  image_references text,
  copyright text,
  label text,
  links text,
  joconde_created_on text,
  joconde_updated_on text,
  ethnic_group text,
  taxon text,
  other jsonb not null default '{}',
  -- what is understood of it
  inventory_key text,
  shown_title text not null,
  dating_edtf text,
  earliest_year integer,
  latest_year integer,
  measures jsonb not null default '[]',
  height_mm integer,
  width_mm integer,
  depth_mm integer,
  diameter_mm integer,
  acquisition_mode text,
  acquisition_year integer,
  owner text,
  -- what only Cimaise holds
  on_display boolean,
  display_place text,
  licence text,
  external_ids jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (earliest_year <= latest_year)
);
create index work_inventory on collections.work (museum_id, inventory_key);
create index work_museum_new on collections.work (museum_id, created_at desc);
select platform.follow('collections.work');
comment on column collections.work.slug is 'The readable end of its address: the id before it is what finds the work.';
comment on column collections.work.joconde_id is 'REF of the Ministry''s base Joconde.';
comment on column collections.work.inventory_key is 'The inventory number folded for matching; null for what says that there is none (SN, sans n°).';
comment on column collections.work.shown_title is 'The title without what qualifies it; else the appellation, else the object type.';
comment on column collections.work.dating_edtf is 'EDTF (LoC 2019) of creation_date, else of creation_period.';
comment on column collections.work.earliest_year is 'Astronomical: 180 BC is -179. Null: open on that side.';
comment on column collections.work.measures is 'Every measure understood, as readDimensions gives them.';
comment on column collections.work.other is 'Fields of a file that have no place here, by the file''s own names: exports of the same format give them back.';
comment on column collections.work.on_display is 'Null: not known.';

create table collections.work_creator (
  work_id text not null references collections.work on delete cascade,
  position integer not null,
  person_id text references collections.person,
  written text not null,
  role text,
  certainty text not null,
  primary key (work_id, position)
);
create index work_creator_person on collections.work_creator (person_id);
comment on column collections.work_creator.person_id is 'Null: anonymous, or what names nobody.';
comment on column collections.work_creator.certainty is 'certain, attributed, workshop, after…: the words of src/collections/reading/creators.';

create table collections.work_term (
  work_id text not null references collections.work on delete cascade,
  term_id text not null references collections.term,
  position integer not null,
  primary key (work_id, term_id)
);
create index work_term_term on collections.work_term (term_id);

create table collections.related_work (
  work_id text not null references collections.work on delete cascade,
  other_id text not null references collections.work on delete cascade,
  relation text not null check (relation in ('part-of', 'pendant', 'study-for', 'copy-of', 'same-set', 'see-also')),
  primary key (work_id, other_id)
);

create table collections."group" (
  id text primary key,
  slug text not null unique,
  status text not null default 'published' check (status in ('draft', 'submitted', 'published', 'withdrawn')),
  revision integer not null default 0,
  title text not null,
  description text,
  museum_id text references museums.museum,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select platform.follow('collections.group');
comment on table collections."group" is 'A collection within collections: a donation, a set, the bequest of one amateur.';
create table collections.group_work (
  group_id text not null references collections."group" on delete cascade,
  work_id text not null references collections.work on delete cascade,
  position integer not null,
  primary key (group_id, work_id)
);
create index group_work_work on collections.group_work (work_id);

-- The import log: what came, by whom, and what it did, so that it can be undone whole.
create table collections.import (
  id text primary key,
  format text not null,
  file_name text not null,
  file_digest text not null,
  museum_id text references museums.museum,
  who text not null,
  state text not null check (state in ('applied', 'undone', 'undone-in-part')),
  counts jsonb not null default '{}',
  applied_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text
);
create index import_applied on collections.import (applied_at desc);

create table collections.import_record (
  import_id text not null references collections.import on delete cascade,
  kind text not null,
  record_id text not null,
  number integer not null,
  created boolean not null,
  undone boolean not null default false,
  primary key (import_id, kind, record_id)
);
create index import_record_record on collections.import_record (kind, record_id);
comment on column collections.import_record.number is 'The revision that the import wrote: a later one means that somebody edited the record since.';

-- How a museum's own spreadsheet is read, proposed again for the same columns.
create table collections.mapping (
  museum_id text not null references museums.museum on delete cascade,
  columns_digest text not null,
  mapping jsonb not null,
  who text not null,
  at timestamptz not null default now(),
  primary key (museum_id, columns_digest)
);
comment on column collections.mapping.mapping is '{"column title": "field of a work, or null when it is not read"}.';
