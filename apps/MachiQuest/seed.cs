#:project MachiQuest.csproj
#:property PublishAot=false
#:property EnableDefaultAshlarSchema=false

return await Ashlar.Hosting.SeedProgram.RunAsync(new MachiQuest.MachiQuestApp(), args);
