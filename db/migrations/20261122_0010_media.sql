create schema media;

-- A photograph of the network: its file once, whatever shows it.
create table media.image (
  id text primary key,
  museum_id text references museums.museum,
  status text not null default 'published' check (status in ('draft', 'submitted', 'published', 'withdrawn')),
  revision integer not null default 0,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  size_bytes bigint not null check (size_bytes > 0),
  original_name text not null,
  alternative_text text,
  caption text,
  credit text,
  photographer text,
  licence text,
  focal_x double precision check (focal_x between 0 and 1),
  focal_y double precision check (focal_y between 0 and 1),
  embargo_until_on date,
  protected boolean not null default false,
  protected_until_year integer,
  perceptual_hash bit(64) not null,
  thumbhash text not null,
  prepared_version integer,
  preparation_attempts integer not null default 0,
  preparation_problem text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint a_focal_point_has_both check ((focal_x is null) = (focal_y is null))
);
create index image_museum on media.image (museum_id);
select platform.follow('media.image');

comment on column media.image.museum_id is 'The museum whose photograph it is; null for the association''s.';
comment on column media.image.digest is 'SHA-256 of the file as it came: its name in the store, and what tells that the same file came twice.';
comment on column media.image.width is 'Pixels as shown, once the orientation noted by the camera is applied.';
comment on column media.image.licence is 'One of the URIs of src/media/licences.ts; null is unknown.';
comment on column media.image.focal_x is 'What must stay in sight when the image is cropped, from the left, 0 to 1.';
comment on column media.image.embargo_until_on is 'The first day on which the image may be seen.';
comment on column media.image.protected is 'Shows a work whose maker''s rights still run: set by collections, never by hand.';
comment on column media.image.protected_until_year is 'The last year of that protection; null while protected is without a known end.';
comment on column media.image.perceptual_hash is 'Looks: two images of the same thing differ by a few bits.';
comment on column media.image.thumbhash is 'A blur of some twenty bytes, base64.';
comment on column media.image.prepared_version is 'What made its derivatives (src/media/derivatives); null, or an older one, waits to be made.';

-- Who shows it: a work, a museum, an event, a story.
create table media.use (
  id text primary key,
  image_id text not null references media.image on delete cascade,
  kind text not null,
  record_id text not null,
  position integer not null default 0,
  unique (image_id, kind, record_id)
);
create index use_record on media.use (kind, record_id, position);
select platform.follow('media.use');
comment on column media.use.kind is 'area.record, as in collections.work';
comment on column media.use.position is 'Its place among the images of the record, the first one at 0.';
