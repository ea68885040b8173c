#:project PetTracker.csproj
#:property PublishAot=false
#:property EnableDefaultAshlarSchema=false

return await Ashlar.Hosting.SeedProgram.RunAsync(new PetTracker.PetTrackerApp(), args);
