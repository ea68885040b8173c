using Ashlar.Benchmarks.Language;

// One argument names the group; more groups come with what they measure.
switch (args)
{
    case ["language", .. var options]:
        LanguageReport.Run(options);
        return 0;
    default:
        Console.Error.WriteLine("usage: Ashlar.Benchmarks language [--write FILE]");
        return 2;
}
