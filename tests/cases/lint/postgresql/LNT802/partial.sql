CREATE INDEX CONCURRENTLY "pets_name_some" ON "pets"("name") WHERE "price" > 0;
