using Ashlar.Cli.Schemas;
using Ashlar.CodeGen;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Cli.Doctor;

/// <summary>Compares the client that <c>ashlar generate</c> wrote with the schema.</summary>
internal static class ClientCheck
{
    private const string Topic = "client";

    public static Check Run(SchemaInput schema, DataModel model)
    {
        var input = new GeneratorInput(model, Path.GetFileName(schema.Path), Path.GetFileName(Path.GetFullPath(schema.Folder)), Databases.DriversOf(model.Datasource?.Provider))
        {
            Queries = QuerySource.Read(model, schema.Folder, schema.Files.Select(f => f.Text), static () => Connections.Dialects.Known, []),
        };
        var result = ClientGenerator.Generate(input);
        if (result.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            return Check.Failed(Topic, error);
        }

        if (result.Options.Output is not { } output)
        {
            return Check.Passed(Topic, "made by the build");
        }

        var folder = Path.Combine(schema.Folder, output);
        var stale = result.Files.Where(f => !File.Exists(Path.Combine(folder, f.Name)) || File.GetLastWriteTimeUtc(Path.Combine(folder, f.Name)) < schema.Files.Max(s => File.GetLastWriteTimeUtc(s.Path))).Select(f => f.Name).ToList();
        return stale is []
            ? Check.Passed(Topic, $"{folder} is newer than the schema")
            : new Check(Topic, false, $"the client in {folder} is older than the schema, or missing: {stale[0]}", "run ashlar generate, or let the build make the client (Ashlar.Build)");
    }
}
