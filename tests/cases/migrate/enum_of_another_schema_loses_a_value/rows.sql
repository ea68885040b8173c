INSERT INTO "one"."A" ("id", "e") VALUES (1, 'Y');
