using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Cli.Queries;
using Ashlar.Cli.Schemas;
using Ashlar.CodeGen;
using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Output;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Replaying;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands;

/// <summary><c>ashlar generate</c>: the client as files of the project, for those who do not let the build make it.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var output = new Option<string?>("--output") { Description = "The folder to write to. Without it: the output of the generator block, relative to the schema.", HelpName = "DIR" };
        var noCache = UserCache.CreateOption();
        var json = DiagnosticReport.JsonOption();
        var command = new Command("generate", "Check the files of sql and write the C# client of the schema. A project with Ashlar.Build writes it by itself.") { schema, output, noCache, json };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(schema), result.GetValue(output), UserCache.States(result.GetValue(noCache)), result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string? output, StateCache cache, bool json, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var summary = SchemaInput.Load(path, diagnostics) is { } schema && schema.Bind(diagnostics) is { } model
            ? await GenerateAsync(schema, model, output, cache, diagnostics, cancellationToken)
            : null;
        if (json)
        {
            DiagnosticReport.PrintJson(diagnostics);
        }
        else
        {
            DiagnosticReport.Print(diagnostics);
            Console.Out.WriteLine(diagnostics.HasErrors ? "Nothing was generated." : summary);
        }

        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private static async Task<string?> GenerateAsync(SchemaInput schema, DataModel model, string? output, StateCache cache, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var queries = await QueryRefresh.RunAsync(schema, model, cache, diagnostics, cancellationToken);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var drivers = Databases.DriversOf(model.Datasource?.Provider);
        var result = ClientGenerator.Generate(new GeneratorInput(model, Path.GetFileName(schema.Path), ProjectName(schema.Folder), drivers) { Queries = queries });
        diagnostics.AddRange(result.Diagnostics);
        var check = queries is [] ? null : string.Join("\n", QueryRefresh.Describe(model, queries).Select(d => d + "."));
        var folder = output ?? (result.Options.Output is { } written ? Path.Combine(schema.Folder, written) : null);
        if (folder is null && queries is [])
        {
            diagnostics.Add(OutputDiagnostics.NoOutput());
        }

        if (folder is null || diagnostics.HasErrors)
        {
            // A build writes the client; it wants only to know what the database said.
            return check;
        }

        GeneratedFolder.Write(folder, result.Files, diagnostics);
        var shown = Path.IsPathRooted(folder) ? folder : Path.GetRelativePath(".", folder);
        return $"{(check is null ? "" : check + "\n")}Generated {result.Options.Namespace}.{result.Options.Client} in {shown}: {Counted.Of(result.Files.Count, "file")}.";
    }

    // As the build names it: after the project that the schema belongs to, else after its folder.
    private static string ProjectName(string folder)
    {
        var full = Path.GetFullPath(folder);
        for (var place = new DirectoryInfo(full); place is not null; place = place.Parent)
        {
            if (place.EnumerateFiles("*.csproj").FirstOrDefault() is { } project)
            {
                return Path.GetFileNameWithoutExtension(project.Name);
            }
        }

        return Path.GetFileName(full);
    }
}
