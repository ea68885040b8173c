ALTER TABLE "users" ADD COLUMN "city" TEXT;
INSERT INTO "logs" ("id", "text") VALUES (1, 'done');
