ALTER TABLE "logs" SET (fillfactor = 70);
