-- A translation is part of its record: its change is told to followers as the record's own.
create function platform.note_translations() returns trigger language plpgsql as $$
declare
  rows_changed text := case tg_op
    when 'INSERT' then 'select * from new_rows'
    when 'DELETE' then 'select * from old_rows'
    else 'select * from new_rows union all select * from old_rows' end;
begin
  execute format(
    'insert into platform.change (area, kind, record_id, museum_id)
     select distinct split_part(kind, ''.'', 1), split_part(kind, ''.'', 2), record_id,
       case kind when ''museums.museum'' then record_id end
     from (%s) as row_changed', rows_changed);
  perform pg_notify('cimaise_change', '');
  return null;
end $$;

create trigger note_insert after insert on platform.translation referencing new table as new_rows for each statement execute function platform.note_translations();
create trigger note_update after update on platform.translation referencing old table as old_rows new table as new_rows for each statement execute function platform.note_translations();
create trigger note_delete after delete on platform.translation referencing old table as old_rows for each statement execute function platform.note_translations();
