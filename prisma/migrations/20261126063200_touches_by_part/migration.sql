-- AlterTable
ALTER TABLE "table_touches" ADD COLUMN     "part" SMALLINT;

-- Departments in 32 parts; 32 where a record names none.
CREATE FUNCTION touch_part(department text) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(get_byte(sha256(convert_to(department, 'UTF8')), 0) & 31, 32)::smallint
$$;

-- As note_table_touch, but one number for each part that records which a statement wrote belong to, or belonged to
-- before it; the trigger's argument is the column that names the department. A statement that writes nothing leaves none.
CREATE FUNCTION note_part_touch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched smallint;
  source text := CASE TG_OP WHEN 'UPDATE'
    THEN 'SELECT %1$I::text AS department FROM written UNION SELECT %1$I::text FROM written_before'
    ELSE 'SELECT DISTINCT %1$I::text AS department FROM written' END;
BEGIN
  FOR touched IN EXECUTE format('SELECT DISTINCT touch_part(department) FROM (' || source || ') AS departments', TG_ARGV[0]) LOOP
    CONTINUE WHEN EXISTS (SELECT FROM table_touches
      WHERE relation = TG_TABLE_NAME AND part = touched AND tx = pg_current_xact_id()::text);
    DELETE FROM table_touches WHERE id = ANY (ARRAY(
      SELECT id FROM table_touches WHERE relation = TG_TABLE_NAME AND part = touched LIMIT 100 FOR UPDATE SKIP LOCKED));
    INSERT INTO table_touches (relation, part, tx) VALUES (TG_TABLE_NAME, touched, pg_current_xact_id()::text);
  END LOOP;
  RETURN NULL;
END
$$;

-- The numbers of a whole table stand for themselves, and remove those of its parts no more than these remove them.
CREATE OR REPLACE FUNCTION note_table_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM table_touches
    WHERE relation = TG_TABLE_NAME AND part IS NULL AND tx = pg_current_xact_id()::text) THEN
    RETURN NULL;
  END IF;
  DELETE FROM table_touches WHERE id = ANY (ARRAY(
    SELECT id FROM table_touches WHERE relation = TG_TABLE_NAME AND part IS NULL LIMIT 100 FOR UPDATE SKIP LOCKED));
  INSERT INTO table_touches (relation, tx) VALUES (TG_TABLE_NAME, pg_current_xact_id()::text);
  RETURN NULL;
END
$$;
