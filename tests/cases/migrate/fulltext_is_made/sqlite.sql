-- CreateTable
CREATE TABLE "Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "body" TEXT
);

-- CreateTable
CREATE TABLE "notes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);

-- CreateFullTextIndex
CREATE VIRTUAL TABLE "Post_fulltext" USING fts5("title", "body", content='Post', content_rowid='_rowid_', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER "Post_fulltext_insert" AFTER INSERT ON "Post" BEGIN INSERT INTO "Post_fulltext"(rowid, "title", "body") VALUES (new._rowid_, new."title", new."body"); END;
CREATE TRIGGER "Post_fulltext_delete" AFTER DELETE ON "Post" BEGIN INSERT INTO "Post_fulltext"("Post_fulltext", rowid, "title", "body") VALUES ('delete', old._rowid_, old."title", old."body"); END;
CREATE TRIGGER "Post_fulltext_update" AFTER UPDATE ON "Post" WHEN old._rowid_ <> new._rowid_ OR old."title" IS NOT new."title" OR old."body" IS NOT new."body" BEGIN INSERT INTO "Post_fulltext"("Post_fulltext", rowid, "title", "body") VALUES ('delete', old._rowid_, old."title", old."body"); INSERT INTO "Post_fulltext"(rowid, "title", "body") VALUES (new._rowid_, new."title", new."body"); END;
INSERT INTO "Post_fulltext"("Post_fulltext") VALUES ('rebuild');

-- CreateFullTextIndex
CREATE VIRTUAL TABLE "notes_fulltext" USING fts5("text", content='notes', content_rowid='_rowid_', tokenize='porter unicode61 remove_diacritics 0');
CREATE TRIGGER "notes_fulltext_insert" AFTER INSERT ON "notes" BEGIN INSERT INTO "notes_fulltext"(rowid, "text") VALUES (new._rowid_, new."text"); END;
CREATE TRIGGER "notes_fulltext_delete" AFTER DELETE ON "notes" BEGIN INSERT INTO "notes_fulltext"("notes_fulltext", rowid, "text") VALUES ('delete', old._rowid_, old."text"); END;
CREATE TRIGGER "notes_fulltext_update" AFTER UPDATE ON "notes" WHEN old._rowid_ <> new._rowid_ OR old."text" IS NOT new."text" BEGIN INSERT INTO "notes_fulltext"("notes_fulltext", rowid, "text") VALUES ('delete', old._rowid_, old."text"); INSERT INTO "notes_fulltext"(rowid, "text") VALUES (new._rowid_, new."text"); END;
INSERT INTO "notes_fulltext"("notes_fulltext") VALUES ('rebuild');
