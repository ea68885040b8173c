INSERT INTO "M" ("id", "v") VALUES (1, 'B'), (2, 'B');
