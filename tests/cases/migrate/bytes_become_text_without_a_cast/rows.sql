INSERT INTO "M" ("id", "v") VALUES (1, NULL), (2, NULL);
