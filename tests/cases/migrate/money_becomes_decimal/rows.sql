INSERT INTO "M" ("id", "v") VALUES (1, '1.50'), (2, '2');
