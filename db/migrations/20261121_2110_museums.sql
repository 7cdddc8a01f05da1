create schema museums;

-- The communes that have a museum, made with their first one.
create table museums.commune (
  id text primary key,
  name text not null,
  slug text not null unique,
  department_code text not null
);
select platform.follow('museums.commune');
comment on column museums.commune.id is 'INSEE code.';

create table museums.museum (
  id text primary key,
  museofile_id text unique check (museofile_id ~ '^M[0-9]{4,5}$'),
  slug text not null unique,
  status text not null default 'published' check (status in ('draft', 'submitted', 'published', 'withdrawn')),
  revision integer not null default 0,
  sources jsonb not null default '{}',
  name text not null,
  official_name text,
  other_names text[] not null default '{}',
  street text,
  place text,
  postcode text,
  town text not null,
  commune_code text not null references museums.commune,
  department_code text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text,
  email text,
  website text,
  social_links jsonb not null default '{}',
  contacts jsonb not null default '[]',
  access text,
  domains text[] not null default '{}',
  categories text[] not null default '{}',
  themes text,
  musee_de_france boolean not null default true,
  governing_body text,
  description text,
  history text,
  building_interest text,
  building_protection text,
  space_protection text,
  merimee_refs text[] not null default '{}',
  strengths text,
  artists text,
  key_people text,
  key_figures jsonb not null default '[]',
  highlights text,
  created_year integer,
  services text[] not null default '{}',
  accessibility text[] not null default '{}',
  accessibility_note text,
  prices jsonb not null default '[]',
  free_days text[] not null default '{}',
  price_note text,
  prices_example boolean not null default false,
  opening_hours text,
  hours_note text,
  hours_example boolean not null default false,
  hours_verified_on date,
  last_admission_minutes integer check (last_admission_minutes between 0 and 240),
  state text not null default 'open' check (state in ('open', 'closed', 'left')),
  closed_until_on date,
  closed_reason text,
  left_on date,
  verified_on date,
  museofile_updated_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint a_point_has_both check ((latitude is null) = (longitude is null))
);
create index museum_department on museums.museum (department_code);
create index museum_commune on museums.museum (commune_code);
select platform.follow('museums.museum');

comment on column museums.museum.sources is 'Who wrote each field last: museofile, museum or association. An import never overwrites the last two.';
comment on column museums.museum.name is 'The name shown, « Musée des Amériques ».';
comment on column museums.museum.official_name is 'The name of the decree, as Museofile has it.';
comment on column museums.museum.town is 'The town as Museofile or the museum wrote it; pages show the commune''s name.';
comment on column museums.museum.opening_hours is 'OSM opening_hours, the part that src/museums/hours reads; null is unknown.';
comment on column museums.museum.contacts is '[{"subject": "groups", "name": null, "phone": "+33…", "email": "…"}]';
comment on column museums.museum.prices is '[{"label": "full", "amount_cents": 800, "condition": null}], the highest first.';
comment on column museums.museum.free_days is 'first-sunday, heritage-days, museum-night: words of src/museums/forms.ts.';
comment on column museums.museum.social_links is '{"facebook": "https://…"}';
comment on column museums.museum.closed_until_on is 'The last closed day; null while closed means until further notice.';
comment on column museums.museum.hours_example is 'Hours made by rule for a demonstration, and shown as such.';

-- Closures and openings outside the week and the season.
create table museums.exceptional_day (
  id text primary key,
  museum_id text not null references museums.museum on delete cascade,
  starts_on date not null,
  ends_on date not null,
  hours text,
  reason text,
  check (ends_on >= starts_on)
);
create index exceptional_day_museum on museums.exceptional_day (museum_id);
select platform.follow('museums.exceptional_day');
comment on column museums.exceptional_day.hours is 'OSM hours of those days; null is closed.';

create table museums.attendance (
  id text primary key,
  museum_id text not null references museums.museum on delete cascade,
  year integer not null,
  visitors integer not null check (visitors >= 0),
  free_visitors integer check (free_visitors >= 0),
  source text not null,
  unique (museum_id, year)
);
select platform.follow('museums.attendance');

-- The table the association keeps: beyond its last day nothing is guessed.
create table museums.school_holiday (
  id text primary key,
  zone text not null check (zone in ('A', 'B', 'C')),
  name text not null,
  starts_on date not null,
  ends_on date not null,
  check (ends_on >= starts_on),
  unique (zone, starts_on)
);
select platform.follow('museums.school_holiday');

-- "Une information est fausse ?": what a visitor says is wrong on a museum's page.
create table museums.correction (
  id text primary key,
  museum_id text not null references museums.museum on delete cascade,
  about text not null check (about in ('hours', 'prices', 'address', 'contact', 'access', 'text', 'other')),
  message text not null,
  sender_email text not null,
  language text not null,
  state text not null check (state in ('held', 'received')),
  digest text not null unique,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);
comment on column museums.correction.state is 'held: sent without proof of work, waits for the link mailed to its sender.';
comment on column museums.correction.digest is 'SHA-256 of museum, sender, subject, text and day: the same content posted twice is one message.';
