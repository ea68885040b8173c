-- RenameIndex
ALTER INDEX "by_v" RENAME TO "M_v_idx";
