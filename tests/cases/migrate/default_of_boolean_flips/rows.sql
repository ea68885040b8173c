INSERT INTO "M" ("id", "v") VALUES (1, true), (2, false);
