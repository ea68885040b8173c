-- AddForeignKey
ALTER TABLE "the ms" ADD CONSTRAINT "the ms_p id_fkey" FOREIGN KEY ("p id") REFERENCES "ps"("id") ON DELETE CASCADE ON UPDATE CASCADE;
