-- DropFullTextIndex
DROP TRIGGER IF EXISTS "Changed_fulltext_insert";
DROP TRIGGER IF EXISTS "Changed_fulltext_delete";
DROP TRIGGER IF EXISTS "Changed_fulltext_update";
DROP TABLE "Changed_fulltext";

-- DropFullTextIndex
DROP TRIGGER IF EXISTS "Gone_fulltext_insert";
DROP TRIGGER IF EXISTS "Gone_fulltext_delete";
DROP TRIGGER IF EXISTS "Gone_fulltext_update";
DROP TABLE "Gone_fulltext";

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "Dropped_fulltext";
DROP TABLE "Dropped";
PRAGMA foreign_keys=on;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Kept" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "size" BIGINT NOT NULL
);
INSERT INTO "new_Kept" ("id", "size", "title") SELECT "id", "size", "title" FROM "Kept";
DROP TABLE "Kept";
ALTER TABLE "new_Kept" RENAME TO "Kept";
CREATE TRIGGER "Kept_fulltext_insert" AFTER INSERT ON "Kept" BEGIN INSERT INTO "Kept_fulltext"(rowid, "title") VALUES (new._rowid_, new."title"); END;
CREATE TRIGGER "Kept_fulltext_delete" AFTER DELETE ON "Kept" BEGIN INSERT INTO "Kept_fulltext"("Kept_fulltext", rowid, "title") VALUES ('delete', old._rowid_, old."title"); END;
CREATE TRIGGER "Kept_fulltext_update" AFTER UPDATE ON "Kept" WHEN old._rowid_ <> new._rowid_ OR old."title" IS NOT new."title" BEGIN INSERT INTO "Kept_fulltext"("Kept_fulltext", rowid, "title") VALUES ('delete', old._rowid_, old."title"); INSERT INTO "Kept_fulltext"(rowid, "title") VALUES (new._rowid_, new."title"); END;
INSERT INTO "Kept_fulltext"("Kept_fulltext") VALUES ('rebuild');
CREATE TABLE "new_Changed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "size" BIGINT NOT NULL
);
INSERT INTO "new_Changed" ("body", "id", "size", "title") SELECT "body", "id", "size", "title" FROM "Changed";
DROP TABLE "Changed";
ALTER TABLE "new_Changed" RENAME TO "Changed";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateFullTextIndex
CREATE VIRTUAL TABLE "Changed_fulltext" USING fts5("title", "body", content='Changed', content_rowid='_rowid_', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER "Changed_fulltext_insert" AFTER INSERT ON "Changed" BEGIN INSERT INTO "Changed_fulltext"(rowid, "title", "body") VALUES (new._rowid_, new."title", new."body"); END;
CREATE TRIGGER "Changed_fulltext_delete" AFTER DELETE ON "Changed" BEGIN INSERT INTO "Changed_fulltext"("Changed_fulltext", rowid, "title", "body") VALUES ('delete', old._rowid_, old."title", old."body"); END;
CREATE TRIGGER "Changed_fulltext_update" AFTER UPDATE ON "Changed" WHEN old._rowid_ <> new._rowid_ OR old."title" IS NOT new."title" OR old."body" IS NOT new."body" BEGIN INSERT INTO "Changed_fulltext"("Changed_fulltext", rowid, "title", "body") VALUES ('delete', old._rowid_, old."title", old."body"); INSERT INTO "Changed_fulltext"(rowid, "title", "body") VALUES (new._rowid_, new."title", new."body"); END;
INSERT INTO "Changed_fulltext"("Changed_fulltext") VALUES ('rebuild');
