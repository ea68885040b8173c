-- RenameIndex
ALTER INDEX "M_v_w_key" RENAME TO "one_of_both";
