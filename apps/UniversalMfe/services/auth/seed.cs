#:project ../../UniversalMfe.csproj
#:property PublishAot=false
#:property EnableDefaultAshlarSchema=false

return await Ashlar.Hosting.SeedProgram.RunAsync(new UniversalMfe.MfeApp(), ["--MFE_LAYOUT", "separate", .. args]);
