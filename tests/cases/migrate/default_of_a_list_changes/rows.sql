INSERT INTO "M" ("id", "v") VALUES (1, '{1}'), (2, '{}');
