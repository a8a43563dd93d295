-- CreateTable
CREATE TABLE "table_touches" (
    "id" BIGSERIAL NOT NULL,
    "relation" TEXT NOT NULL,
    "tx" TEXT NOT NULL,

    CONSTRAINT "table_touches_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "table_touches_relation_idx" ON "table_touches"("relation");

-- One number for each transaction that writes to the table; earlier ones go, but for those that another
-- transaction is removing, so that writers never wait for each other here.
CREATE FUNCTION note_table_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM table_touches WHERE relation = TG_TABLE_NAME AND tx = pg_current_xact_id()::text) THEN
    RETURN NULL;
  END IF;
  DELETE FROM table_touches WHERE id = ANY (ARRAY(
    SELECT id FROM table_touches WHERE relation = TG_TABLE_NAME LIMIT 100 FOR UPDATE SKIP LOCKED));
  INSERT INTO table_touches (relation, tx) VALUES (TG_TABLE_NAME, pg_current_xact_id()::text);
  RETURN NULL;
END
$$;
