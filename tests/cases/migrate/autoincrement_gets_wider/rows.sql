INSERT INTO "Ticket" ("title") VALUES ('one'), ('two');
