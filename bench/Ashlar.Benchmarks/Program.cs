using Ashlar.Benchmarks.Client;
using Ashlar.Benchmarks.Language;
using Ashlar.Benchmarks.Migrations;
using Ashlar.Benchmarks.Start;

// One argument names the group; more groups come with what they measure.
switch (args)
{
    case ["language", .. var options]:
        LanguageReport.Run(options);
        return 0;
    case ["client", .. var options]:
        return await ClientReport.RunAsync(options);
    case ["allocations", .. var options]:
        return await AllocationReport.RunAsync(options);
    case ["start", .. var options]:
        return await StartReport.RunAsync(options);
    case ["migrations", .. var options]:
        return await MigrationsReport.RunAsync(options);
    default:
        Console.Error.WriteLine("usage: Ashlar.Benchmarks language [--write FILE] | start [--rounds N] [--write FILE] | allocations postgresql|sqlite [--workloads A;B] | client postgresql|sqlite [--rounds N] [--slice MS] [--systems A;B] [--workloads A;B] [--callers 1;8] [--write FILE] | migrations [--rounds N] [--write FILE]");
        return 2;
}
