using Ashlar.Benchmarks.Client;
using Ashlar.Benchmarks.Language;

// One argument names the group; more groups come with what they measure.
switch (args)
{
    case ["language", .. var options]:
        LanguageReport.Run(options);
        return 0;
    case ["client", .. var options]:
        return await ClientReport.RunAsync(options);
    default:
        Console.Error.WriteLine("usage: Ashlar.Benchmarks language [--write FILE] | client [--rounds N] [--write FILE]");
        return 2;
}
