#:project CtoProjects.csproj
#:property PublishAot=false
#:property EnableDefaultAshlarSchema=false

using Ashlar;
using CtoProjects;
using CtoProjects.Data;

try
{
    await using var db = CtoProjectsDb.Open(Environment.GetEnvironmentVariable("DATABASE_URL")!);
    Console.WriteLine($"CtoProjects: {await CtoSeed.RunAsync(db, CancellationToken.None)}");
    return 0;
}
catch (AshlarException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
