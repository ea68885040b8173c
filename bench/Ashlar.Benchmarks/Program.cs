using Ashlar.Benchmarks.Client;
using Ashlar.Benchmarks.Language;
using Ashlar.Benchmarks.Migrations;

// One argument names the group; more groups come with what they measure.
switch (args)
{
    case ["language", .. var options]:
        LanguageReport.Run(options);
        return 0;
    case ["client", .. var options]:
        return await ClientReport.RunAsync(options);
    case ["migrations", .. var options]:
        return await MigrationsReport.RunAsync(options);
    default:
        Console.Error.WriteLine("usage: Ashlar.Benchmarks language [--write FILE] | client [--rounds N] [--write FILE] | migrations [--rounds N] [--write FILE]");
        return 2;
}
