INSERT INTO "M" ("id", "v") VALUES (1, '{x}'), (2, '{}');
