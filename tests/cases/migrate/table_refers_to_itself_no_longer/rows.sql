INSERT INTO "M" ("id", "upId") VALUES (1, NULL), (2, 1);
