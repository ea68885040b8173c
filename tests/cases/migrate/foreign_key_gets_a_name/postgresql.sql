-- RenameForeignKey
ALTER TABLE "M" RENAME CONSTRAINT "M_pId_fkey" TO "m_to_p";
